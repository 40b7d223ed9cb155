using System.Globalization;
using System.Text.RegularExpressions;
using k8s;
using k8s.Models;
using PolicyBot.Deployment.Tests.Running;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Deployment.Tests;

/// <summary>Every object is read by the Kubernetes client itself, strictly: a mistyped key is an error.</summary>
public sealed class KubernetesTests
{
    private static readonly string Folder = Path.Combine(Repository.Templates, "kubernetes");

    public static TheoryData<string> Objects =>
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f)!).Where(f => f != "kustomization.yaml").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Objects))]
    public void It_is_read_strictly(string file) => Assert.NotEmpty(KubernetesYaml.LoadAllFromString(Text(file), null, strict: true));

    [Fact]
    public void A_mistyped_key_would_be_noticed() => Assert.ThrowsAny<Exception>(
        () => KubernetesYaml.LoadAllFromString(Text("deployment.yaml").Replace("readinessProbe", "readynessProbe", StringComparison.Ordinal), null, strict: true));

    [Fact]
    public void The_kustomization_names_every_object_except_the_secret()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Text("kustomization.yaml")));
        var named = ((YamlSequenceNode)yaml.Documents[0].RootNode["resources"]).Select(n => n.ToString());
        Assert.Equal(Objects.Select(row => row.Data).Where(f => !f.Contains("template", StringComparison.Ordinal)).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_update_loses_nothing()
    {
        var deployment = KubernetesYaml.LoadAllFromString(Text("deployment.yaml"), null, strict: true).OfType<V1Deployment>().Single();
        var pod = deployment.Spec.Template.Spec;
        var container = pod.Containers.Single();
        Assert.Equal("0", deployment.Spec.Strategy.RollingUpdate.MaxUnavailable.Value);
        Assert.Equal(("/health", "/health", "/alive"), (container.StartupProbe.HttpGet.Path, container.ReadinessProbe.HttpGet.Path, container.LivenessProbe.HttpGet.Path));
        var drain = TimeSpan.Parse(KubernetesYaml.LoadAllFromString(Text("configmap.yaml"), null, strict: true).OfType<V1ConfigMap>().Single().Data["Drain__Delay"], CultureInfo.InvariantCulture);
        Assert.True(drain.TotalSeconds >= (container.ReadinessProbe.PeriodSeconds * container.ReadinessProbe.FailureThreshold));
        // After that the server takes up to 30 seconds to finish what it has.
        Assert.True(pod.TerminationGracePeriodSeconds >= drain.TotalSeconds + 30);
        Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.True(pod.SecurityContext.RunAsNonRoot);
    }

    [Fact]
    public void Every_pod_gets_its_connections_to_the_database()
    {
        var pool = int.Parse(Regex.Match(Read<V1Secret>("secret.template.yaml").StringData["ConnectionStrings__Conversations"], @"Maximum Pool Size=(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        var surge = int.Parse(Read<V1Deployment>("deployment.yaml").Spec.Strategy.RollingUpdate.MaxSurge.Value, CultureInfo.InvariantCulture);
        // One more of each pod listens; a server lets in 100 unless told otherwise, three of them administrators.
        Assert.InRange((Read<V2HorizontalPodAutoscaler>("autoscaler.yaml").Spec.MaxReplicas + surge) * (pool + 1), 1, 97);
    }

    [Fact]
    public void Pods_are_reached_at_their_port_and_reach_names_database_and_channels_only()
    {
        var policy = Read<V1NetworkPolicy>("network-policy.yaml").Spec;
        Assert.Equal(["Egress", "Ingress"], policy.PolicyTypes.Order(StringComparer.Ordinal));
        var into = Assert.Single(policy.Ingress);
        Assert.Equal(["ingress-nginx", "monitoring"], into.FromProperty.Select(f => f.NamespaceSelector.MatchLabels["kubernetes.io/metadata.name"]));
        var port = Read<V1Deployment>("deployment.yaml").Spec.Template.Spec.Containers.Single().Ports.Single().ContainerPort;
        Assert.Equal([$"TCP {port}"], Ports(into.Ports));
        Assert.Equal($"{port}", Read<V1ConfigMap>("configmap.yaml").Data["ASPNETCORE_HTTP_PORTS"]);
        Assert.Equal([["TCP 53", "UDP 53"], ["TCP 443", "TCP 5432"]], policy.Egress.Select(e => Ports(e.Ports)));
        // Whoever is asked for names lies in the cluster; channels are anywhere.
        Assert.Equal([false, true], policy.Egress.Select(e => e.To is null));

        static string[] Ports(IEnumerable<V1NetworkPolicyPort> ports) => [.. ports.Select(p => $"{p.Protocol} {p.Port.Value}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void The_ingress_lets_the_same_offices_in_as_nginx_on_premise()
    {
        var site = Repository.Read("deploymentTemplates", "onpremise", "nginx.conf");
        int Site(string pattern) => int.Parse(Regex.Match(site, pattern).Groups[1].Value, CultureInfo.InvariantCulture);
        var ingress = Read<V1Ingress>("ingress.yaml").Metadata.Annotations;
        int Ingress(string name) => int.Parse(ingress["nginx.ingress.kubernetes.io/" + name], CultureInfo.InvariantCulture);
        Assert.Equal(Site(@"rate=(\d+)r/s"), Ingress("limit-rps"));
        Assert.Equal(Site(@"burst=(\d+) "), Ingress("limit-rps") * Ingress("limit-burst-multiplier"));
        Assert.Equal(Site(@"limit_conn policybot_streams (\d+)"), Ingress("limit-connections"));
        Assert.Equal(Site(@"client_max_body_size (\d+)k"), int.Parse(ingress["nginx.ingress.kubernetes.io/proxy-body-size"].TrimEnd('k'), CultureInfo.InvariantCulture));
        Assert.Equal(3600, Ingress("proxy-read-timeout"));
    }

    [Fact]
    public async Task Kustomize_builds_objects_that_find_each_other()
    {
        Assert.SkipUnless(Command.Find("kubectl") is not null, "kubectl is not installed.");
        var built = await Command.RunAsync("kubectl", ["kustomize", Folder]);
        Assert.Equal((0, ""), (built.Code, built.Errors));
        var objects = KubernetesYaml.LoadAllFromString(built.Output, null, strict: true);
        var deployment = objects.OfType<V1Deployment>().Single();
        var labels = deployment.Spec.Template.Metadata.Labels;
        Assert.All(objects.OfType<IMetadata<V1ObjectMeta>>().Where(o => o is not V1Namespace), o => Assert.Equal("policybot", o.Metadata.NamespaceProperty));
        var selectors = new[] { deployment.Spec.Selector.MatchLabels, objects.OfType<V1Service>().Single().Spec.Selector, objects.OfType<V1PodDisruptionBudget>().Single().Spec.Selector.MatchLabels, objects.OfType<V1NetworkPolicy>().Single().Spec.PodSelector.MatchLabels };
        Assert.All(selectors, selector => Assert.All(selector, pair => Assert.Equal(pair.Value, labels[pair.Key])));
        var scaler = objects.OfType<V2HorizontalPodAutoscaler>().Single().Spec;
        Assert.Equal(deployment.Metadata.Name, scaler.ScaleTargetRef.Name);
        // A node can be emptied: one pod more than must stay.
        Assert.True(scaler.MinReplicas > int.Parse(objects.OfType<V1PodDisruptionBudget>().Single().Spec.MinAvailable.Value, CultureInfo.InvariantCulture));
        Assert.Equal("policybot:1.0", deployment.Spec.Template.Spec.Containers.Single().Image);
    }

    [Fact]
    public void The_template_of_the_secret_holds_none()
    {
        var secret = KubernetesYaml.LoadAllFromString(Text("secret.template.yaml"), null, strict: true).OfType<V1Secret>().Single();
        Assert.All(secret.StringData.Where(d => d.Key.StartsWith("Microsoft", StringComparison.Ordinal)), d => Assert.Empty(d.Value));
        Assert.Contains("Password=PASSWORD;", secret.StringData["ConnectionStrings__Conversations"], StringComparison.Ordinal);
    }

    private static T Read<T>(string file) => KubernetesYaml.LoadAllFromString(Text(file), null, strict: true).OfType<T>().Single();

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
