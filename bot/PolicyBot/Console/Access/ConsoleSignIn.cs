using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PolicyBot.Protocol.Store;

namespace PolicyBot.Console.Access;

/// <summary>Sign-in with OpenID Connect: authorization code with PKCE, a session cookie for <c>/console</c> only.</summary>
internal static class ConsoleSignIn
{
    /// <summary>The session.</summary>
    public const string Cookie = "ConsoleSession";

    /// <summary>The identity provider.</summary>
    public const string Provider = "ConsoleProvider";

    private static readonly TimeSpan OneShift = TimeSpan.FromHours(8);

    /// <summary>Adds both schemes. The provider must know <c>https://HOST/console/signin</c> as redirect address.</summary>
    public static IServiceCollection AddConsoleSignIn(this IServiceCollection services, ConsoleAccess access)
    {
        services.AddAuthentication()
            .AddCookie(Cookie, options =>
            {
                options.Cookie.Name = "policybot-console";
                options.Cookie.Path = "/console";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = OneShift;
                options.SlidingExpiration = false;
            })
            .AddOpenIdConnect(Provider, options =>
            {
                options.SignInScheme = Cookie;
                options.Authority = access.Authority;
                options.ClientId = access.ClientId;
                options.ClientSecret = access.ClientSecret;
                // Only an identity provider on this machine (tests) may speak plain HTTP; ConsoleAccess has checked that.
                options.RequireHttpsMetadata = !new Uri(access.Authority).IsLoopback;
                options.CallbackPath = "/console/signin";
                options.SignedOutCallbackPath = "/console/signout-callback";
                options.RemoteSignOutPath = "/console/signout";
                options.ResponseType = OpenIdConnectResponseType.Code;
                options.ResponseMode = OpenIdConnectResponseMode.Query;
                options.UsePkce = true;
                // Who signed in is enough; no profile, no tokens kept.
                options.Scope.Clear();
                options.Scope.Add("openid");
                options.SaveTokens = false;
                options.GetClaimsFromUserInfoEndpoint = false;
                // The answer comes by GET, so the strictest cookies that survive the way back will do.
                options.CorrelationCookie.SameSite = SameSiteMode.Lax;
                options.NonceCookie.SameSite = SameSiteMode.Lax;
                options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            });
        return services.AddSingleton<IDataProtectionProvider>(s => CookieSeal.Of(s.GetRequiredService<IConversationStore>()));
    }
}
