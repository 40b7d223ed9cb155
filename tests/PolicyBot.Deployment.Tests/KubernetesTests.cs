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
    public void The_template_of_the_secret_holds_none()
    {
        var secret = KubernetesYaml.LoadAllFromString(Text("secret.template.yaml"), null, strict: true).OfType<V1Secret>().Single();
        Assert.All(secret.StringData.Where(d => d.Key.StartsWith("Microsoft", StringComparison.Ordinal)), d => Assert.Empty(d.Value));
        Assert.Contains("Password=PASSWORD;", secret.StringData["ConnectionStrings__Conversations"], StringComparison.Ordinal);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
