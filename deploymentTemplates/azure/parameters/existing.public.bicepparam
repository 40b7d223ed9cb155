using '../main.bicep'

param name = 'policybot-example'
param cloud = 'Public'
param image = 'policybot:1.0'
param registry = 'policybotexample'
param databasePassword = readEnvironmentVariable('POLICYBOT_DATABASE_PASSWORD')
param widgetOrigins = ['https://www.example.com']
param alertMail = 'oncall@example.com'
