namespace PartnerBot.Domain.Time;

/// <summary>A part of the United Kingdom with bank holidays of its own.</summary>
public enum Nation
{
    EnglandAndWales,
    Scotland,
    NorthernIreland,
}
