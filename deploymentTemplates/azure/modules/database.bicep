param name string
param location string
param subnetId string
param zoneId string
param sku { name: string, tier: 'Burstable' | 'GeneralPurpose' | 'MemoryOptimized' }
param highAvailability bool
param user string
@secure()
param password string
param workspaceId string
param tags object

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2022-12-01' = {
  name: name
  location: location
  tags: tags
  sku: sku
  properties: {
    version: '15'
    administratorLogin: user
    administratorLoginPassword: password
    storage: { storageSizeGB: 32 }
    // Conversations are deleted after a day; backups are for the disk, not for history.
    backup: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: highAvailability ? 'ZoneRedundant' : 'Disabled' }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: zoneId }
  }

  resource database 'databases' = {
    name: 'policybot'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: server
  name: 'metrics'
  properties: { workspaceId: workspaceId, metrics: [{ category: 'AllMetrics', enabled: true }] }
}

output host string = server.properties.fullyQualifiedDomainName
