namespace PolicyBot.Knowledge.Importing.Annex;

/// <summary>What a column of the official table is about.</summary>
internal enum AnnexColumn
{
    /// <summary>A running number; not kept.</summary>
    Number,

    /// <summary>Certificate category.</summary>
    Category,

    /// <summary>Name of the certificate.</summary>
    Name,

    /// <summary>Its short form.</summary>
    Abbreviation,

    /// <summary>Who issues it.</summary>
    Issuer,

    /// <summary>Country or region.</summary>
    Country,

    /// <summary>Field of work.</summary>
    Field,

    /// <summary>The professional title it corresponds to.</summary>
    Title,

    /// <summary>Grade.</summary>
    Level,

    /// <summary>Web address.</summary>
    Url,

    /// <summary>Remarks.</summary>
    Remark,
}
