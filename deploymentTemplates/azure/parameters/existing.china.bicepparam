using '../main.bicep'

param name = 'policybot-example'
param location = 'chinanorth3'
param cloud = 'China'
param image = 'policybot:1.0'
param registry = 'policybotexample'
// P0v3 and burstable databases are not offered in every Chinese region.
param appSku = 'P1v3'
param databaseSku = { name: 'Standard_D2ds_v4', tier: 'GeneralPurpose' }
// Bot Service of the Chinese cloud does not offer every channel: set true where yours does.
param teams = false
param databasePassword = readEnvironmentVariable('POLICYBOT_DATABASE_PASSWORD')
param widgetOrigins = ['https://www.example.cn']
param alertMail = 'oncall@example.com'
