param name string
param location string
@description('Who may read the secrets.')
param readerPrincipalId string
param tags object

// Names of vaults are short and unique in the world; a deleted one keeps its name for as long as this, and every deployment makes what is in it anew.
resource vault 'Microsoft.KeyVault/vaults@2022-07-01' = {
  name: 'kv-${uniqueString(resourceGroup().id, name)}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    enablePurgeProtection: true
  }
}

// Key Vault Secrets User
var readerRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerPrincipalId, readerRole)
  properties: { principalId: readerPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: readerRole }
}

output name string = vault.name
