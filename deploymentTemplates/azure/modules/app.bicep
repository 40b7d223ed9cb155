@description('Also the host name, so unique in the cloud.')
param name string
param location string
param sku string
param instances int
param image string
@description('Pull the image from its registry as the identity below; false: it is public.')
param pullAsIdentity bool
param subnetId string
param identity { id: string, clientId: string }
@description('Has to reach the secret before the app can start.')
param conversationsSecretUri string
param cloud 'Public' | 'China'
param widgetOrigins string[]
param settings { *: string }
param workspaceId string
@description('Its connection string is read here and not handed around: outputs of deployments are kept in the open.')
param insightsName string
@description('Mail address of the people on call; empty: no alerts.')
param alertMail string
param tags object

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2022-09-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: sku, capacity: instances }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2022-09-01' = {
  name: name
  location: location
  tags: tags
  kind: 'app,linux,container'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      acrUseManagedIdentityCreds: pullAsIdentity
      acrUserManagedIdentityID: identity.clientId
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health'
      vnetRouteAllEnabled: false
      appSettings: concat(
        [
          { name: 'WEBSITES_PORT', value: '8080' }
          // A new container gets traffic when it is ready, not as soon as it answers anything, which is the default here.
          { name: 'WEBSITE_WARMUP_PATH', value: '/health' }
          { name: 'WEBSITE_WARMUP_STATUSES', value: '200' }
          // The old one gets time to finish what it has; the default is 5 seconds.
          { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '45' }
          // TLS ends in front of the container.
          { name: 'ASPNETCORE_FORWARDEDHEADERS_ENABLED', value: 'true' }
          { name: 'ConnectionStrings__Conversations', value: '@Microsoft.KeyVault(SecretUri=${conversationsSecretUri})' }
          { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
          { name: 'MicrosoftAppId', value: identity.clientId }
          { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
          { name: 'Cloud', value: cloud }
          { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
          { name: 'APPLICATIONINSIGHTS_STATSBEAT_DISABLED', value: 'true' }
          // Everybody reaches the app; its figures go to Application Insights instead.
          { name: 'Metrics__Access', value: 'Off' }
        ],
        map(range(0, length(widgetOrigins)), i => { name: 'Widget__AllowedOrigins__${i}', value: widgetOrigins[i] }),
        map(items(settings), setting => { name: setting.key, value: setting.value })
      )
    }
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'log'
  properties: {
    workspaceId: workspaceId
    // Not the HTTP log: it would keep addresses and what people searched for.
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource onCall 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertMail)) {
  name: '${name}-on-call'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'policybot'
    enabled: true
    emailReceivers: [{ name: 'on call', emailAddress: alertMail, useCommonAlertSchema: true }]
  }
}

var alerts = [
  { name: 'unhealthy', metric: 'HealthCheckStatus', aggregation: 'Average', operator: 'LessThan', threshold: 100, severity: 1 }
  { name: 'errors', metric: 'Http5xx', aggregation: 'Total', operator: 'GreaterThan', threshold: 10, severity: 2 }
  { name: 'slow', metric: 'HttpResponseTime', aggregation: 'Average', operator: 'GreaterThan', threshold: 1, severity: 3 }
]

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = [for a in alerts: if (!empty(alertMail)) {
  name: '${name}-${a.name}'
  location: 'global'
  tags: tags
  properties: {
    severity: a.severity
    enabled: true
    scopes: [app.id]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: a.name
          metricName: a.metric
          operator: a.operator
          threshold: a.threshold
          timeAggregation: a.aggregation
        }
      ]
    }
    actions: [{ actionGroupId: onCall.id }]
  }
}]

output host string = app.properties.defaultHostName
