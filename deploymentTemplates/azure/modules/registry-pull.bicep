@description('An existing container registry of this resource group.')
param registry string
param principalId string

resource acr 'Microsoft.ContainerRegistry/registries@2022-12-01' existing = {
  name: registry
}

// AcrPull
var pullRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: acr
  name: guid(acr.id, principalId, pullRole)
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: pullRole }
}
