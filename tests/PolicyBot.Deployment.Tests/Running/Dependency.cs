namespace PolicyBot.Deployment.Tests.Running;

/// <summary>One package as a lock file names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The locked version.</param>
/// <param name="Licence">What its own manifest says, as an SPDX expression; a file's name where the manifest names only a file.</param>
/// <param name="Direct">True when a project asks for it by name.</param>
internal sealed record Dependency(string Name, string Version, string Licence, bool Direct);
