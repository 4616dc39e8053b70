// What search compares, by the app's rules: no case, no marks, digraphs spelt out, one form of Arabic letters.
const letters = {
  ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ð: "d", þ: "th", ı: "i", ə: "e",
  أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ئ: "ي", ؤ: "و", ة: "ه", ک: "ك",
  ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ", ς: "σ", ー: "ー",
};
const OTHERS = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");
// Marks of Latin, Greek, Cyrillic, Hebrew and Arabic; those of other scripts are letters in all but name.
const MARKS = /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;
const PLAIN = /^[a-z0-9 ]*$/;

export const fold = text => {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize("NFD").replace(MARKS, "").normalize("NFC").replace(OTHERS, c => letters[c])
    .replace(/['’‘`ʻ]/gu, "").replace(/[-·‐-―・.,/()&]+/gu, " ").replace(/ +/g, " ").trim();
};

const DIGRAPHS = /[äöøüå]/giu, SPELT = { ä: "ae", ö: "oe", ø: "oe", ü: "ue", å: "aa" };
const HYPHENS = /[-·‐-―・]/gu;

// Every way a name may be typed: ü as u or ue, hyphens as breaks or as nothing.
export const spellings = text => {
  const all = [fold(text)];
  const spelt = text.replace(DIGRAPHS, c => SPELT[c.toLowerCase()]);
  if (spelt !== text) all.push(fold(spelt));
  if (HYPHENS.test(text)) all.push(fold(text.replace(HYPHENS, "")), fold(spelt.replace(HYPHENS, "")));
  return all;
};
