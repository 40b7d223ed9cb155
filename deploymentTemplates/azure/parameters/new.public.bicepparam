using '../new-resource-group.bicep'

param resourceGroupName = 'policybot'
param name = 'policybot-example'
param location = 'eastasia'
param cloud = 'Public'
param image = 'policybot:1.0'
param registry = 'policybotexample'
param registryResourceGroup = 'registries'
param databasePassword = readEnvironmentVariable('POLICYBOT_DATABASE_PASSWORD')
param widgetOrigins = ['https://www.example.com']
param alertMail = 'oncall@example.com'
