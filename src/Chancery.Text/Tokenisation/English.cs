using System.Collections.Frozen;

namespace Chancery.Text.Tokenisation;

/// <summary>The words of English that decide where a word or a sentence ends.</summary>
/// <remarks>
/// They stand in code because Chancery.Text reads no files; they are closed classes of orthography (what is written with a full stop, what takes a hyphen),
/// not knowledge of politics. Lookups ignore case and take spans.
/// </remarks>
internal static class English
{
    /// <summary>Abbreviations, capitalised, that stand before a name and never end a sentence.</summary>
    public static readonly WordSet Titles = new(
        "mr mrs ms messrs mme mlle dr drs prof st ste ft mt sen sens rep reps gen maj brig col lt capt cpt cmdr comdr cdr sgt cpl pvt pfc adm " +
        "rev fr hon pres amb supt det insp " +
        "gov govs spec sec secs gens atty cllr msgr lieut attn asst ass't para");

    /// <summary>Abbreviations in any case that are always followed by more of the sentence.</summary>
    public static readonly WordSet Openers = new("vs eg ie cf viz approx ca e.g i.e a.k.a ext tel esp incl div rs vol vols pp fig figs nos");

    /// <summary>
    /// Abbreviations, capitalised, that go on with a name at times and end a sentence at times: a capital after them ends it only in a word that begins
    /// sentences.
    /// </summary>
    public static readonly WordSet Companies = new(
        "inc corp co cos ltd llc plc bros jr sr esq dept univ assn assoc intl natl govt conf ave blvd rd bldg ph ph.d m.sc b.sc ed.d d.phil " +
        "m.phil sc");

    /// <summary>Abbreviations, capitalised, of months, days and states. A capital after them begins a sentence.</summary>
    public static readonly WordSet Calendar = new(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
        "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ont ore pa penn que tenn tex va " +
        "vt wash wis wyo");

    /// <summary>Abbreviations in any case that end a sentence before a capital not in <see cref="AfterWeak"/>.</summary>
    public static readonly WordSet Lower = new("etc al inc corp ltd jr sr dept ave blvd hrs yrs mos wks lb lbs oz arrv lv sept a.m p.m");

    /// <summary>Abbreviations only before a number: "No. 10".</summary>
    public static readonly WordSet BeforeNumbers = new("no nos p pp art arts vol ch fig sec b c d m r para res op ver");

    /// <summary>What may follow an hour, a day or a state with a capital and go on with the sentence: days, months, time zones, offices.</summary>
    public static readonly WordSet AfterWeak = new(
        "mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec " +
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
        "est edt gov sen rep cst cdt mst mdt pst pdt gmt utc cet cest bst msk et ct pt eastern central pacific moscow tehran local");

    /// <summary>Words that begin a sentence when they stand capitalised after an abbreviation.</summary>
    public static readonly WordSet Starters = new(
        "the a an he she it they we you i this that these those there here his her its their our my your who what when where why how which " +
        "in on at by for from with without to of as after before during since until under over between among through despite because although " +
        "though while whereas if unless " +
        "and but or so yet nor however moreover meanwhile also then thus therefore still instead earlier later last now today yesterday " +
        "all some many most several both each every other another no not is are was were do does did has have had will would can could should " +
        "may might must let");

    /// <summary>Prefixes that keep their hyphen inside the word, as the English treebanks keep them.</summary>
    public static readonly WordSet Prefixes = new(
        "e non anti pre post re co ex mid pro multi semi sub over un inter intra counter cross neo mini arch micro socio psycho super proto de dis bi tri " +
        "ultra trans pseudo hyper extra under macro mega mono geo bio");

    /// <summary>Short words after which a phrase with hyphens goes on: "over-the-counter" has no prefix.</summary>
    public static readonly WordSet Links = new("the a an and to at my");

    /// <summary>Suffixes that keep their hyphen inside the word.</summary>
    public static readonly WordSet Suffixes = new("esque wise");

    /// <summary>Sounds that repeat around a hyphen: "uh-huh".</summary>
    public static readonly WordSet Sounds = new("uh huh oh ho hm mm m ah ha na la hoo whoo ooh aha");

    /// <summary>Units written against a number: "5km" is two words.</summary>
    public static readonly WordSet Units = new(
        "am pm km kg mg g cm mm m ft lb lbs oz k mn bn tn tr mph kph kmh hz khz mhz ghz kb mb gb tb kw mw gw kwh mwh hrs hr min mins sec secs ml " +
        "l ha sq mm bps in yds yd rpm px");

    /// <summary>Parts after an apostrophe that are words of their own.</summary>
    public static readonly WordSet Clitics = new("s d m ll re ve");

    /// <summary>Words that begin with an apostrophe.</summary>
    public static readonly WordSet Elided = new("em cause til till bout n tis twas round cuz nuff");

    /// <summary>Words without an apostrophe that are two, with the length of the first: "cannot" is can + not.</summary>
    public static readonly FrozenDictionary<string, int> Contracted =
        ("can|not gon|na wan|na got|ta out|ta lem|me gim|me do|nt does|nt did|nt wo|nt ca|nt could|nt would|nt should|nt is|nt are|nt was|nt were|nt have|nt has|nt had|nt ai|nt " +
        "i|m i|ve you|re you|ve you|ll they|re they|ve that|s what|s there|s here|s")
        .Split(' ').ToFrozenDictionary(word => word.Replace("|", "", StringComparison.Ordinal), word => word.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);

    /// <summary>Last parts of addresses and files. Those that are English words ("in", "is", "so") are left out: "said.In" is three tokens.</summary>
    public static readonly WordSet Domains = new(
        "com org net edu gov mil int info biz io tv uk de fr ru ua ir sy iq il sa ae qa tr cn hk tw jp kr eu ch nl se dk fi es pt pl cz gr au nz " +
        "ca mx br ar za eg jo lb pk " +
        "doc docx pdf xls xlsx ppt pptx html htm php asp aspx jsp txt csv zip exe jpg jpeg png gif mp3 mp4 avi");

    /// <summary>Verbs after a name that go on with the sentence of the quotation before it: "… ?" Smith asked.</summary>
    public static readonly WordSet Reporting = new(
        "said says asked asks added adds told wrote writes replied replies tweeted tweets warned wondered exclaimed shouted cried declared");
}
