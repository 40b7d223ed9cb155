@description('The vault that keeps the connection string.')
param vault string
param databaseHost string
param databaseUser string
@secure()
param databasePassword string

resource keeper 'Microsoft.KeyVault/vaults@2022-07-01' existing = {
  name: vault

  resource conversations 'secrets' = {
    name: 'conversations'
    properties: {
      contentType: 'Npgsql connection string'
      // The smallest server lets 35 connections in: those of two instances and, during an update, of two more, each with one that listens.
      value: 'Host=${databaseHost};Database=policybot;Username=${databaseUser};Password="${databasePassword}";SSL Mode=VerifyFull;Maximum Pool Size=7'
    }
  }
}

@description('With its version: the app notices a changed password or host at once instead of within a day.')
output secretUri string = keeper::conversations.properties.secretUriWithVersion
