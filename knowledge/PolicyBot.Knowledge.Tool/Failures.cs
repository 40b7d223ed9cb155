using PolicyBot.Knowledge.Importing;
using PolicyBot.Knowledge.Loading;

namespace PolicyBot.Knowledge.Tool;

/// <summary>Turns expected failures into lines on standard error and exit code 1.</summary>
internal static class Failures
{
    public static int Reported(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (ImportException e)
        {
            foreach (var problem in e.Problems) Console.Error.WriteLine(problem);
        }
        catch (KnowledgeException e)
        {
            foreach (var error in e.Errors) Console.Error.WriteLine(error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
        }

        return 1;
    }
}
