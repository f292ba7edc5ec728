/** Between the names of several people. */
const BETWEEN =
  /\s*[,;،]\s*(?:(?:and|et|und|y|и|و)\s+)?|\s+(?:and|&|et|und|y|e|и|ו-?|و|with|avec|mit|con)\s+|\s*&\s*/iu;

/** In Hebrew and Arabic `and` is one word with the name after it, if two names of two words stand there. */
const ATTACHED =
  /(?<=[\u05D0-\u05EA]{2,} [\u05D0-\u05EA]{2,}) ו(?!רד |יקטור|לדימיר|לרי|רה |רוניקה|נסה |ולף)(?=[\u05D0-\u05EA]{2,} [\u05D0-\u05EA])|(?<=[\u0621-\u064A]{2,} [\u0621-\u064A]{2,}) و(?!ليد|ائل|سيم|فاء|داد|جدي|حيد|لاء|سام)(?=[\u0621-\u064A]{2,} [\u0621-\u064A])/gu;

const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|du|la|le|el|al|bin|ben|ibn|ter|zu|dos|das|jr\.?|sr\.?|dr\.?|d['’].+)$/iu;

const LONGEST_NAME = 60;

/** The names in words that are nothing but names; empty where something else is among them. */
export const namesIn = (words: string): string[] => {
  const names = words
    .replace(ATTACHED, ', ')
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 0 && names.length <= 20 && names.every(isPerson) ? names : [];
};

/** Whether words may be the name of a person: a few words with capitals, in a script that has them. */
const isPerson = (name: string): boolean => {
  if (
    name.length > LONGEST_NAME ||
    name.length < 2 ||
    !/^[\p{L}\p{M}\s.'’"״׳\u200C-]+$/u.test(name)
  )
    return false;
  const words = name.split(/\s+/u);
  return (
    words.length <= 6 &&
    words.every((word, index) => isNameWord(word) || (index > 0 && PARTICLE.test(word)))
  );
};

const isNameWord = (word: string): boolean =>
  /^["'’]?(?:\p{Lu}|\p{Lo})/u.test(word) || /^(?:van|von|de|al-.+|el-.+|d['’].+)$/iu.test(word);

const PUBLICATION =
  /^(?:the|der|die|das|le|la|les|el|los|il)\s|\b(?:times|post|news|journal|herald|guardian|tribune|magazine|review|press|daily|weekly|agency|institute|gazette|today|telegraph|independent|zeitung|allgemeine|monde|figaro|observer|chronicle|report|wire|network|media|forum|quarterly|mirror|mail|express|standard|globe|reuters|bloomberg|haaretz|cnn|bbc|afp|ap)\b|\.(?:com|org|net|co|info)\b|^(?:הארץ|ידיעות אחרונות|מעריב|ישראל היום|גלובס|מקור ראשון|וואלה|ynet)$|^(?:известия|коммерсант|ведомости|медуза|газета|новая газета|правда)|^(?:صحيفة|جريدة|قناة|روزنامه|خبرگزاری|وكالة)\s/iu;

/** Whether words are rather the name of a publication than of a person. */
export const isPublication = (words: string): boolean =>
  words.length <= 100 && PUBLICATION.test(words) && !/[.!?]\s/.test(words);
