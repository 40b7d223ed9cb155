using System.Buffers.Binary;
using System.Text;

namespace PolicyBot.Knowledge.Tests.Importing;

/// <summary>Writes a minimal Excel 97 workbook (BIFF8 in a compound file) by hand, because no library here writes one. Records: [MS-XLS], file: [MS-CFB].</summary>
internal static class SampleXls
{
    private const int SectorSize = 512;

    public static byte[] Write(string sheet, SampleCell[][] rows)
    {
        var cells = new List<byte>();
        Record(cells, 0x0809, [0x00, 0x06, 0x10, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Record(cells, 0x0200, [.. U32(0), .. U32((uint)rows.Length), .. U16(0), .. U16(rows[0].Length), 0, 0]);
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c].Text is { Length: > 0 } text) Record(cells, 0x0204, [.. U16(r), .. U16(c), .. U16(0), .. U16(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
            }
        }

        var merged = rows.SelectMany((row, r) => row.Select((cell, c) => (cell, r, c))).Where(m => m.cell.Rows * m.cell.Columns > 1).ToArray();
        Record(cells, 0x00E5, [.. U16(merged.Length), .. merged.SelectMany(m => (byte[])[.. U16(m.r), .. U16(m.r + m.cell.Rows - 1), .. U16(m.c), .. U16(m.c + m.cell.Columns - 1)])]);
        Record(cells, 0x000A, []);

        var globals = new List<byte>();
        Record(globals, 0x0809, [0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        var name = Encoding.Unicode.GetBytes(sheet);
        var start = globals.Count + 4 + 8 + name.Length + 4;
        Record(globals, 0x0085, [.. U32((uint)start), 0, 0, (byte)sheet.Length, 1, .. name]);
        Record(globals, 0x000A, []);
        return Compound([.. globals, .. cells]);
    }

    private static byte[] Compound(byte[] workbook)
    {
        // Streams of 4096 bytes and more live in ordinary sectors; padding spares the other kind.
        var stream = workbook.Concat(new byte[Math.Max(0, 4096 - workbook.Length)]).ToArray();
        var count = (stream.Length + SectorSize - 1) / SectorSize;
        var file = new byte[SectorSize * (count + 3)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        new byte[] { 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0 }.CopyTo(file, 24);
        Put(file, 44, 1);
        Put(file, 48, 1);
        Put(file, 56, 4096);
        Put(file, 60, -2);
        Put(file, 68, -2);
        for (var i = 1; i < 109; i++) Put(file, 76 + (i * 4), -1);
        // Sector 0: allocation table; 1: directory; from 2 on: the workbook.
        var fat = SectorSize;
        for (var i = 0; i < SectorSize / 4; i++) Put(file, fat + (i * 4), i == 0 ? -3 : i == 1 ? -2 : i < count + 1 ? i + 1 : i == count + 1 ? -2 : -1);
        Entry(file, SectorSize * 2, "Root Entry", 5, child: 1, start: -2, size: 0);
        Entry(file, (SectorSize * 2) + 128, "Workbook", 2, child: -1, start: 2, size: stream.Length);
        stream.CopyTo(file, SectorSize * 3);
        return file;
    }

    private static void Entry(byte[] file, int at, string name, byte type, int child, int start, int size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(at + 64), (short)((name.Length + 1) * 2));
        (file[at + 66], file[at + 67]) = (type, 1);
        Put(file, at + 68, -1);
        Put(file, at + 72, -1);
        Put(file, at + 76, child);
        Put(file, at + 116, start);
        Put(file, at + 120, size);
    }

    private static void Record(List<byte> stream, int id, byte[] body) => stream.AddRange([.. U16(id), .. U16(body.Length), .. body]);

    private static void Put(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);

    private static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] U32(uint value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
