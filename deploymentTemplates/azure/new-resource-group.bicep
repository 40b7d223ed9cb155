// PolicyBot in a resource group of its own.
targetScope = 'subscription'

param resourceGroupName string

@minLength(3)
@maxLength(40)
param name string

param location string
param cloud 'Public' | 'China'
param image string
param registry string = ''
param registryResourceGroup string = resourceGroupName
param appSku string = 'P0v3'
param instances int = 2
param databaseSku { name: string, tier: 'Burstable' | 'GeneralPurpose' | 'MemoryOptimized' } = { name: 'Standard_B1ms', tier: 'Burstable' }
param databaseHighAvailability bool = false

param databaseServer string = '${name}-db'

@secure()
@minLength(16)
param databasePassword string

param botSku 'F0' | 'S1' = 'F0'
param teams bool = true
param widgetOrigins string[] = []
param settings { *: string } = {}
param alertMail string = ''
param tags object = { application: 'policybot' }

resource group 'Microsoft.Resources/resourceGroups@2022-09-01' = {
  name: resourceGroupName
  location: location
  tags: tags
}

module policybot 'main.bicep' = {
  name: 'policybot'
  scope: group
  params: {
    name: name
    location: location
    cloud: cloud
    image: image
    registry: registry
    registryResourceGroup: registryResourceGroup
    appSku: appSku
    instances: instances
    databaseSku: databaseSku
    databaseHighAvailability: databaseHighAvailability
    databaseServer: databaseServer
    databasePassword: databasePassword
    botSku: botSku
    teams: teams
    widgetOrigins: widgetOrigins
    settings: settings
    alertMail: alertMail
    tags: tags
  }
}

output url string = policybot.outputs.url
output appId string = policybot.outputs.appId
