import type { NoteKind } from '../page';

/** Whom a note is by, where it names no one: in every language, the kind of note that the words tell. */
const SIGNATURES: Readonly<
  Record<'plain' | Exclude<NoteKind, 'foreword' | 'commentary'>, string[]>
> = {
  plain: [
    "(?:an? )?(?:editor|publisher|moderator|translator)(?:['’]?s|s['’]|ial)?['’]? (?:foreword|note|comment|introduction|preface)",
    '(?:an? )?(?:note|comment|foreword|word|introduction) (?:from|by|of) (?:the |our )?(?:editors?|publisher|editorial (?:team|board)|newsroom|translator)',
    'from the editors?|editors?|editorial note|ed(?:itor)?s?\\. ?note|ed\\.',
    'הער(?:ת|ה מ)[ -]?(?:ה)?(?:עורך|עורכת|עורכים|עורכי|מערכת|מתרגם|מתרגמת)(?: הראשי)?|הערה מן המערכת|דבר (?:ה)?(?:עורך|עורכת|מערכת)|מהמערכת|מאת המערכת',
    'от (?:редакции|редактора|переводчика)|примечани[ея] (?:редакции|редактора|переводчика|ред\\.)|прим\\. ?(?:ред|пер)\\.?|(?:слово|комментарий) (?:редактора|редакции)',
    "(?:note|mot|commentaire) (?:de (?:la )?(?:r[ée]daction|r[ée]dactrice)|du (?:r[ée]dacteur|traducteur)(?: en chef)?|de l['’][ée]dit(?:eur|rice))|ndlr|n\\.d\\.l\\.r\\.",
    '(?:anmerkung|hinweis|vorbemerkung|notiz|kommentar) (?:der|des|von der) (?:redaktion|herausgebers|herausgeberin|redakteurs|übersetzers)|anm\\. ?d\\. ?(?:red|übers?)\\.?|redaktionelle anmerkung',
    'nota (?:del|de la|de los|de) (?:editora?|editores|redacci[óo]n|director|traductor)|n\\. del e\\.',
    '(?:ملاحظة|ملاحظات|تعليق|كلمة|تنويه) (?:من )?(?:هيئة )?(?:ال)?(?:محرر|محررة|محررين|تحرير|مترجم)|من المحرر',
    '(?:یادداشت|توضیح|سخن|نظر) (?:سر ?دبیر|سردبیر|دبیر|ویراستار|تحریریه|مترجم|هیئت تحریریه)',
  ],
  correction: [
    "(?:editor['’]?s )?corrections?(?: notice)?|errat(?:um|a)|תיקון(?: טעות)?|исправлени[ея]|поправк[аи]|rectificati(?:f|on)|korrektur|berichtigung|richtigstellung",
    'correcci[óo]n(?:es)?|fe de erratas|rectificaci[óo]n|تصحيح|تصويب|اصلاحیه|تصحیح',
  ],
  clarification: [
    'clarifications?|הבהרה|уточнени[ея]|разъяснени[ея]|pr[ée]cisions?|klarstellung|pr[äa]zisierung|aclaraci[óo]n(?:es)?|توضيح|توضیح|شفاف\u200C?[- ]?سازی',
  ],
  update: [
    'updates?|updated|עדכון|обновлени[ея]|обновлено|дополнение|mise [àa] jour|actualisation|aktualisierung|nachtrag|actualizaci[óo]n|تحديث|به\u200C?[- ]?روز ?رسانی|بروزرسانی',
  ],
  retraction: [
    'retract(?:ion|ed)|withdrawal|חזרה מפרסום|опровержение|отзыв (?:статьи|публикации)|r[ée]tractation|widerruf|zur[üu]ckziehung|retractaci[óo]n|retiro|سحب(?: المقال)?|تراجع|پس ?گرفتن|تکذیبیه',
  ],
};

const PATTERNS = Object.entries(SIGNATURES).map(
  ([kind, phrases]) =>
    [
      kind,
      // A date or a place may follow: `Correction, 3 May`, `Update (12:30)`.
      new RegExp(`^(?:${phrases.join('|')})(?:[ ,(]{1,2}[\\p{L}\\p{N} .,)]{1,40})?$`, 'iu'),
    ] as const,
);

/** The kind of note that a known signature tells, `plain` for one that tells none; undefined for other words. */
export const kindOfSignature = (words: string): keyof typeof SIGNATURES | undefined =>
  PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] as keyof typeof SIGNATURES | undefined;

/** Words before a colon that sign nothing. */
const NO_NAME = new RegExp(
  `^(?:q|a|question|answer|photos?|image|picture|video|audio|credits?|sources?|tags?|topics|keywords|related|read(?: more| also)?|see(?: also)?|watch|listen|contact|e-?mail|phone|tel|fax|address|copyright|written|translated|by|authors?|date|published|posted|location|time|price|warning|summary|abstract|example|step \\d+|opinion|analysis|exclusive|breaking(?: news)?|live|review|interview|report|part|chapter|note|notes|ps|p\\.s\\.|disclaimer|caption|figure|table|download|share|previous|next|home|menu` +
    `|שאלה|תשובה|צילום|תמונה|וידאו|מקור(?:ות)?|תגיות|קראו (?:עוד|גם)|מאת|תאריך|דעה|ניתוח|בלעדי|ראיון` +
    `|вопрос|ответ|фото|видео|источник(?:и)?|теги|метки|читайте (?:также|ещё)|автор|дата|мнение|анализ|интервью` +
    `|photo|crédits?|vidéo|lire aussi|par|auteur|date|opinion|analyse|entretien|question|réponse` +
    `|foto|bild|quelle|quellen|lesen sie auch|von|autor|datum|meinung|frage|antwort|fuente|fuentes|imagen|vídeo|lea también|por|fecha|opinión|análisis|entrevista|pregunta|respuesta` +
    `|صورة|المصدر|مصدر|اقرأ أيضا|بقلم|التاريخ|رأي|تحليل|سؤال|جواب|عکس|منبع|بیشتر بخوانید|نویسنده|تاریخ|گفتگو|پرسش|پاسخ)$`,
  'iu',
);

const PARTICLES =
  'van|von|der|den|de|del|della|di|da|du|la|le|el|al|bin|ben|ibn|ter|zu|dos|das|and|et|und|y|и';

/** Up to four words with a capital, as a name is written; a small one between two may belong to it. */
const CAPITALISED = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}(?: (?:(?:${PARTICLES}) ){0,2}\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}){0,3}$`,
  'u',
);

/** Where a script has no capitals: a name of one or two words. */
const UNCASED = /^[\p{Lo}\p{M}\u200C'’"״׳.-]{2,25}(?: [\p{Lo}\p{M}\u200C'’"״׳.-]{2,25})?$/u;

/** Whether words look like a name that may sign a note. */
export const isNameLike = (words: string): boolean =>
  words.length > 1 && !NO_NAME.test(words) && (CAPITALISED.test(words) || UNCASED.test(words));
