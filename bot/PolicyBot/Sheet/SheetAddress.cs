using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Assessing;

namespace PolicyBot.Sheet;

/// <summary>The whole address of a sheet, for a message that is read on somebody else's page.</summary>
/// <param name="links">Makes the code.</param>
/// <param name="options">Where people reach this server.</param>
/// <param name="http">The request that brought the message: the second best guess.</param>
public sealed class SheetAddress(SheetLinks links, IOptions<SheetOptions> options, IHttpContextAccessor http)
{
    /// <summary>The address of the sheet for these answers, made today; a path alone where nothing tells how we are reached.</summary>
    public string For(Answers answers, DateOnly today)
    {
        var path = links.PathFor(answers, today);
        if (options.Value.PublicAddress is { } home) return home.AbsoluteUri.TrimEnd('/') + path;
        return http.HttpContext?.Request is { Host.HasValue: true } request ? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}{path}" : path;
    }
}
