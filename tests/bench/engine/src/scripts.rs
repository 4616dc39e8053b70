//! Names out of syllables, in several scripts. A name is a row of syllable numbers, which every script writes in its own
//! way: so the spellings of a city belong together, as a transliteration does.

use crate::dice::Dice;

/// Words that stand before names.
const BEFORE: [&str; 24] = [
    "San", "Santa", "São", "Saint", "Sankt", "New", "Port", "Villa", "Ciudad", "Bad", "Nova", "Nový", "El", "La", "Al",
    "Ban", "Kota", "Fort", "Mont", "Rio", "Le", "Los", "Alt", "Sainte",
];
/// Words that stand behind them.
const BEHIND: [&str; 10] =
    ["del Mar", "City", "de la Sierra", "an der Elz", "Beach", "Viejo", "Nord", "sur Loire", "do Sul", "Falls"];

const LATIN: [&str; 96] = [
    "ka", "ra", "mo", "ti", "sa", "le", "no", "vi", "do", "ma", "ri", "be", "lu", "pe", "ga", "ne", "to", "si", "bo",
    "da", "mi", "ko", "la", "fe", "ro", "va", "zu", "ha", "ju", "te", "ni", "ba", "ce", "po", "lo", "gra", "sta",
    "bru", "kre", "tri", "pla", "flo", "dra", "spi", "gli", "cha", "she", "tho", "kh", "ber", "mar", "len", "tor",
    "kan", "sel", "vin", "dor", "nar", "pol", "gus", "ran", "mel", "hol", "win", "cor", "fal", "rud", "zag", "ny",
    "quo", "xi", "wa", "yu", "ya", "je", "ża", "çe", "ñe", "lé", "né", "ñu", "mü", "kö", "gå", "só", "lá", "rí", "ță",
    "ző", "şe", "hø", "bæ", "ðu", "łó", "ši", "jő",
];
const LATIN_ENDS: [&str; 28] = [
    "", "", "", "n", "r", "s", "burg", "ville", "ton", "grad", "polis", "ów", "berg", "stadt", "pur", "abad", "ia",
    "esti", "ovo", "ham", "by", "dorf", "o", "a", "heim", "ão", "mouth", "evo",
];
const CYRILLIC: [&str; 32] = [
    "ка", "ра", "мо", "ти", "са", "ле", "но", "ви", "до", "ма", "ри", "бе", "лу", "пе", "га", "не", "то", "си", "бо",
    "да", "гра", "ста", "бру", "кре", "йо", "чи", "ша", "щё", "жи", "хо", "ю", "вя",
];
const GREEK: [&str; 28] = [
    "κα", "ρα", "μο", "τι", "σα", "λε", "νο", "βι", "δο", "μά", "ρί", "βέ", "λου", "πέ", "γα", "νε", "τό", "σι", "θα",
    "χα", "φε", "ξι", "ψα", "ώ", "γρα", "στα", "κρε", "πλα",
];
const ARABIC: [&str; 28] = [
    "كا", "را", "مو", "تي", "سا", "لي", "نو", "في", "دو", "ما", "ري", "بي", "لو", "غا", "ني", "طا", "سي", "بو", "دا",
    "قا", "حا", "خا", "شا", "صا", "عا", "جي", "هة", "زي",
];
const HEBREW: [&str; 22] = [
    "קא", "רא", "מו", "טי", "סא", "לה", "נו", "וי", "דו", "מא", "רי", "בה", "לו", "פה", "גא", "נה", "שי", "בו", "חא",
    "צא", "יה", "זו",
];
const DEVANAGARI: [&str; 26] = [
    "का",
    "रा",
    "मो",
    "टी",
    "सा",
    "ले",
    "नो",
    "वी",
    "दो",
    "मा",
    "री",
    "बे",
    "लू",
    "पे",
    "गा",
    "ने",
    "तो",
    "सी",
    "बो",
    "दा",
    "शि",
    "पुर",
    "नग",
    "गढ़",
    "चं",
    "हा",
];
const THAI: [&str; 20] = [
    "กา",
    "รา",
    "โม",
    "ที",
    "สา",
    "เล",
    "โน",
    "วี",
    "โด",
    "มา",
    "รี",
    "เบ",
    "ลู",
    "กรุง",
    "นา",
    "บุรี",
    "เชียง",
    "ทอง",
    "ไชย",
    "พระ",
];
const HAN: [&str; 90] = [
    "加", "拉", "莫", "提", "萨", "勒", "诺", "维", "多", "马", "里", "贝", "卢", "佩", "尼", "托", "西", "博", "达",
    "米", "科", "费", "罗", "瓦", "祖", "哈", "特", "巴", "策", "波", "洛", "格", "斯", "布", "克", "普", "弗", "德",
    "沙", "京", "南", "北", "东", "城", "州", "山", "江", "海", "安", "平", "阳", "宁", "福", "广", "长", "春", "大",
    "金", "石", "龙", "林", "青", "云", "汉", "武", "桂", "昆", "杭", "苏", "成", "重", "庆", "天", "津", "上", "深",
    "圳", "厦", "门", "温", "嘉", "兴", "绍", "泉", "漳", "柳", "梧", "遵", "贵", "丽",
];
const KANA: [&str; 44] = [
    "カ", "ラ", "モ", "ティ", "サ", "レ", "ノ", "ヴィ", "ド", "マ", "リ", "ベ", "ル", "ペ", "ガ", "ネ", "ト", "シ",
    "ボ", "ダ", "ミ", "コ", "フェ", "ロ", "ヴァ", "ズ", "ハ", "ジュ", "テ", "ニ", "バ", "セ", "ポ", "グ", "ス", "ブ",
    "ク", "プ", "フ", "ン", "ー", "ナ", "ゴ", "ヤ",
];
const HANGUL: [&str; 40] = [
    "카", "라", "모", "티", "사", "레", "노", "비", "도", "마", "리", "베", "루", "페", "가", "네", "토", "시", "보",
    "다", "미", "코", "페", "로", "바", "주", "하", "유", "테", "니", "세", "포", "부", "산", "서", "울", "전", "광",
    "천", "양",
];

/// The scripts that aliases are written in.
const OTHERS: [&[&str]; 10] =
    [&CYRILLIC, &ARABIC, &HAN, &GREEK, &DEVANAGARI, &KANA, &HANGUL, &HEBREW, &THAI, &CYRILLIC];

/// What a city is called, before it is written down.
pub(crate) struct Sound {
    syllables: Vec<usize>,
    end: usize,
    before: Option<usize>,
    behind: Option<usize>,
}

impl Sound {
    pub(crate) fn new(dice: &mut Dice) -> Self {
        let syllables = (0..2 + dice.small(3)).map(|_| dice.small(LATIN.len())).collect();
        Self {
            syllables,
            end: dice.below(LATIN_ENDS.len()),
            before: (dice.below(5) == 0).then(|| dice.small(BEFORE.len())),
            behind: (dice.below(12) == 0).then(|| dice.below(BEHIND.len())),
        }
    }

    /// In Latin letters.
    pub(crate) fn latin(&self) -> String {
        let mut words = Vec::new();
        words.extend(self.before.map(|word| BEFORE[word].to_owned()));
        words.push(capital(&self.root(LATIN_ENDS[self.end])));
        words.extend(self.behind.map(|word| BEHIND[word].to_owned()));
        words.join(if self.end % 9 == 4 { "-" } else { " " })
    }

    /// As another language in Latin letters calls it.
    pub(crate) fn exonym(&self, dice: &mut Dice) -> String {
        let changed = LATIN[(self.syllables[0] + 7) % LATIN.len()];
        capital(&[changed, &self.root(dice.one_of(&LATIN_ENDS))].concat())
    }

    /// In another script, by its number.
    pub(crate) fn other(&self, script: usize) -> String {
        let script = OTHERS[script % OTHERS.len()];
        let mut text: String = self.syllables.iter().map(|one| script[one % script.len()]).collect();
        text.push_str(script[(self.end + 3) % script.len()]);
        if let Some(before) = self.before {
            text = [script[before % script.len()], script[(before + 5) % script.len()], " ", &text].concat();
        }
        text
    }

    fn root(&self, end: &str) -> String {
        self.syllables.iter().map(|one| LATIN[*one]).chain([end]).collect()
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
