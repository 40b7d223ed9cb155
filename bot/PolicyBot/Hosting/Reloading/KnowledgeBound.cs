using System.Reflection;
using PolicyBot.Knowledge;
using PolicyBot.Protocol.Invokes;
using PolicyBot.Protocol.Turns;

namespace PolicyBot.Hosting.Reloading;

/// <summary>Tells which services are built on the knowledge and so live and die with one generation of it.</summary>
/// <remarks>Found from constructors, so that a new service needs no entry in a list that somebody would forget.</remarks>
internal static class KnowledgeBound
{
    private static readonly Assembly Knowledge = typeof(KnowledgeBase).Assembly;
    private static readonly Assembly Product = typeof(KnowledgeBound).Assembly;

    /// <summary>The singletons of the product that take anything of the knowledge, directly or through each other.</summary>
    public static IReadOnlyList<ServiceDescriptor> Of(IServiceCollection services)
    {
        var own = services.Where(d => d is { Lifetime: ServiceLifetime.Singleton, IsKeyedService: false, ImplementationInstance: null }
            && (d.ServiceType.Assembly == Product || d.ServiceType.Assembly == Knowledge || d.ServiceType == typeof(ITurnHandler) || d.ServiceType == typeof(IInvokeHandler))).ToList();
        var bound = own.Where(d => d.ServiceType.Assembly == Knowledge).ToList();
        for (var before = -1; before != bound.Count;)
        {
            before = bound.Count;
            var types = bound.Select(d => d.ServiceType).ToHashSet();
            bound.AddRange(own.Where(d => !types.Contains(d.ServiceType) && Takes(d.ImplementationType ?? d.ServiceType, types)).ToList());
        }

        return bound;
    }

    private static bool Takes(Type type, HashSet<Type> bound) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)
            .SelectMany(c => c.GetParameters()).SelectMany(p => Parts(p.ParameterType))
            .Any(t => bound.Contains(t) || (t.Assembly == Knowledge && !t.IsEnum));

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsArray ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Prepend(type);
}
