// PolicyBot in an existing resource group.
targetScope = 'resourceGroup'

@description('Names start with this; the app is reached as NAME.<cloud suffix>, so it must be unique.')
@minLength(3)
@maxLength(40)
param name string

param location string = resourceGroup().location

@description('Which Azure: decides endpoints of the bot and host name suffixes.')
param cloud 'Public' | 'China'

@description('The image of ../container, as policybot:TAG.')
param image string

@description('An Azure container registry the image lies in; empty: the image is public and named in full.')
param registry string = ''

@description('The resource group of that registry.')
param registryResourceGroup string = resourceGroup().name

@description('App Service plan.')
param appSku string = 'P0v3'

@description('Two keep answering while one is replaced.')
@minValue(1)
@maxValue(10)
param instances int = 2

param databaseSku { name: string, tier: 'Burstable' | 'GeneralPurpose' | 'MemoryOptimized' } = { name: 'Standard_B1ms', tier: 'Burstable' }

@description('A standby in another zone; needs GeneralPurpose.')
param databaseHighAvailability bool = false

@description('Another name after restoring a backup: Azure restores into a new server.')
param databaseServer string = '${name}-db'

@secure()
@minLength(16)
param databasePassword string

@description('F0 is free up to 10 000 messages a month on premium channels; Teams messages are always free.')
param botSku 'F0' | 'S1' = 'F0'

param teams bool = true

@description('Sites that may embed the widget, as https://www.example.com.')
param widgetOrigins string[] = []

@description('Further settings of docs/operate.md, with __ for the colon. A secret one: @Microsoft.KeyVault(SecretUri=…), kept in the vault made here.')
param settings { *: string } = {}

@description('Mail address for alerts; empty: none.')
param alertMail string = ''

param tags object = { application: 'policybot' }

var databaseUser = 'policybot'
var postgresSuffix = cloud == 'China' ? 'postgres.database.chinacloudapi.cn' : 'postgres.database.azure.com'

module telemetry 'modules/telemetry.bicep' = {
  name: 'telemetry'
  params: { name: name, location: location, tags: tags }
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location, tags: tags }
}

module pull 'modules/registry-pull.bicep' = if (!empty(registry)) {
  name: 'registry-pull'
  scope: resourceGroup(registryResourceGroup)
  params: { registry: registry, principalId: identity.outputs.principalId }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: name, location: location, postgresSuffix: postgresSuffix, tags: tags }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: databaseServer
    location: location
    subnetId: network.outputs.databaseSubnetId
    zoneId: network.outputs.zoneId
    sku: databaseSku
    highAvailability: databaseHighAvailability
    user: databaseUser
    password: databasePassword
    workspaceId: telemetry.outputs.workspaceId
    tags: tags
  }
}

// While the database is being made, minutes pass in which the role of the identity takes effect.
module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: { name: name, location: location, readerPrincipalId: identity.outputs.principalId, tags: tags }
}

module connection 'modules/connection.bicep' = {
  name: 'connection'
  params: {
    vault: vault.outputs.name
    databaseHost: database.outputs.host
    databaseUser: databaseUser
    databasePassword: databasePassword
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    sku: appSku
    instances: instances
    image: empty(registry) ? image : '${registry}${environment().suffixes.acrLoginServer}/${image}'
    pullAsIdentity: !empty(registry)
    subnetId: network.outputs.appSubnetId
    identity: { id: identity.outputs.id, clientId: identity.outputs.clientId }
    conversationsSecretUri: connection.outputs.secretUri
    cloud: cloud
    widgetOrigins: widgetOrigins
    settings: settings
    workspaceId: telemetry.outputs.workspaceId
    insightsName: telemetry.outputs.insightsName
    alertMail: alertMail
    tags: tags
  }
  dependsOn: [pull]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    endpoint: 'https://${app.outputs.host}/api/messages'
    identity: { id: identity.outputs.id, clientId: identity.outputs.clientId }
    teams: teams
    directLineOrigins: widgetOrigins
    sku: botSku
    tags: tags
  }
}

output url string = 'https://${app.outputs.host}'
output appId string = identity.outputs.clientId
