namespace PolicyBot.Protocol.Store;

/// <summary>Something to write, and whom to tell.</summary>
internal abstract class SqliteWork
{
    public bool Erases { get; init; }

    /// <summary>May be called again after its transaction was rolled back.</summary>
    public abstract void Run(SqliteSession session);

    public abstract void Refuse(Exception reason);
    public abstract void Complete();
    public abstract void Fail(Exception reason);
}

/// <summary>Something to write that comes to a result.</summary>
internal sealed class SqliteWork<T>(Func<SqliteSession, T> work) : SqliteWork
{
    private T _result = default!;
    private Exception? _refusal;

    public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    public override void Run(SqliteSession session) => _result = work(session);
    public override void Refuse(Exception reason) => _refusal = reason;
    public override void Fail(Exception reason) => Done.TrySetException(reason);

    public override void Complete()
    {
        if (_refusal is null) Done.TrySetResult(_result);
        else Done.TrySetException(_refusal);
    }
}
