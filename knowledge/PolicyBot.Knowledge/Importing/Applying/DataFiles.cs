using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Importing.Applying;

/// <summary>Changes several data files as one: all of them, verified together, or none.</summary>
internal sealed class DataFiles(string folder)
{
    private readonly Dictionary<string, (string Before, string After)> _files = [];

    /// <summary>Content as it is to be.</summary>
    public string this[string name]
    {
        get => Get(name).After;
        set => _files[name] = (Get(name).Before, value);
    }

    /// <summary>True where any file is to change.</summary>
    public bool HasChanges => _files.Values.Any(f => f.Before != f.After);

    /// <summary>Verifies the changed data aside, then puts them in place.</summary>
    /// <returns>Names of the files that changed.</returns>
    /// <exception cref="KnowledgeException">The changed data would not load; nothing was touched.</exception>
    public IReadOnlyList<string> Commit()
    {
        var changed = _files.Where(f => f.Value.Before != f.Value.After).Select(f => f.Key).Order(StringComparer.Ordinal).ToList();
        if (changed.Count == 0) return changed;
        var aside = Directory.CreateTempSubdirectory("policybot-apply").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder)) File.Copy(file, Path.Combine(aside, Path.GetFileName(file)));
            foreach (var name in changed) File.WriteAllText(Path.Combine(aside, name), _files[name].After);
            KnowledgeLoader.Load(aside);
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }

        Replace(changed);
        return changed;
    }

    /// <summary>New files stand ready beside the old ones before the first is moved; a failure half-way puts the old ones back.</summary>
    private void Replace(List<string> changed)
    {
        var moved = new List<string>();
        try
        {
            foreach (var name in changed) File.WriteAllText(PathOf(name) + ".new", _files[name].After);
            foreach (var name in changed)
            {
                File.Move(PathOf(name) + ".new", PathOf(name), overwrite: true);
                moved.Add(name);
            }
        }
        catch
        {
            foreach (var name in moved) File.WriteAllText(PathOf(name), _files[name].Before);
            foreach (var name in changed) File.Delete(PathOf(name) + ".new");
            throw;
        }
    }

    private (string Before, string After) Get(string name)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            var text = File.ReadAllText(PathOf(name));
            _files[name] = file = (text, text);
        }

        return file;
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
