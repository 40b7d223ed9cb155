using System.Globalization;
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

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
