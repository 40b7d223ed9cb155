using '../main.bicep'

param name = 'policybot-example'
param location = 'chinanorth3'
param cloud = 'China'
param image = 'policybot:1.0'
param registry = 'policybotexample'
// Not every region of this cloud has P0v3 and burstable databases: az appservice list-locations --sku P0V3 --linux-workers-enabled,
// az postgres flexible-server list-skus -l chinanorth3
param appSku = 'P1v3'
param databaseSku = { name: 'Standard_D2ds_v4', tier: 'GeneralPurpose' }
// There is no Teams client in this cloud (learn.microsoft.com, Teams SDK, "Sovereign Cloud Configuration").
param teams = false
param databasePassword = readEnvironmentVariable('POLICYBOT_DATABASE_PASSWORD')
param widgetOrigins = ['https://www.example.cn']
param alertMail = 'oncall@example.com'
