/** A page in a language, as the tests put it together in four ways. */
export interface Words {
  signature: string;
  note: string;
  title: string;
  standfirst: string;
  byline: string;
  /** As the byline names them; without any where the language is none whose bylines are read. */
  authors?: string[];
  body: string[];
  /** A last block that corrects, and what kind it is. */
  below: string;
  kind?: string;
  /** Where it was published first, and what is read of it. */
  origin: string;
  source?: string;
  comments: string;
  sharing: string;
}

export const WORDS: Readonly<Record<string, Words>> = {
  en: {
    signature: "Editor's note",
    note: 'This matters more than it seems. Read it twice.',
    title: 'The ferry that never came back',
    standfirst: 'A harbour waits, and nobody knows for whom',
    byline: 'By Imogen Vale and Bob van Dyke | Dec 22, 2025',
    authors: ['Imogen Vale', 'Bob van Dyke'],
    body: [
      'Last week the harbour board fined the ferry: it had come in at night.',
      'The line calls it trespass.',
      '“Nobody saw it,” said the captain.',
    ],
    below: 'Correction: An earlier version named the wrong pier.',
    kind: 'correction',
    origin: 'This article was first published in The Harbour Post.',
    source: 'The Harbour Post',
    comments: 'You must be logged in to post a comment.',
    sharing: 'Share this article',
  },
  he: {
    signature: 'הערת העורך',
    note: 'הדבר חשוב יותר משנדמה. קראו פעמיים.',
    title: 'המעבורת שלא חזרה מעולם',
    standfirst: 'נמל ממתין, ואיש אינו יודע למי',
    byline: 'מאת דנה כהן ויוסי לוי | 22 בדצמבר 2025',
    authors: ['דנה כהן', 'יוסי לוי'],
    body: [
      'בשבוע שעבר קנסה הנהלת הנמל את המעבורת: היא הגיעה בלילה.',
      'החברה קוראת לזה הסגת גבול.',
      '"איש לא ראה," אמר רב החובל.',
    ],
    below: 'תיקון: בגרסה קודמת צוין רציף שגוי.',
    kind: 'correction',
    origin: 'המאמר פורסם לראשונה ב"דואר הנמל"',
    source: 'דואר הנמל',
    comments: 'כתיבת תגובה',
    sharing: 'שתפו בפייסבוק',
  },
  ru: {
    signature: 'От редакции',
    note: 'Это важнее, чем кажется. Прочтите дважды.',
    title: 'Паром, который не вернулся',
    standfirst: 'Гавань ждёт, и никто не знает кого',
    byline: 'Автор: Анна Иванова и Пётр Смирнов, 22 декабря 2025',
    authors: ['Анна Иванова', 'Пётр Смирнов'],
    body: [
      'На прошлой неделе управление порта оштрафовало паром: он пришёл ночью.',
      'Линия называет это вторжением.',
      '«Никто не видел», — сказал капитан.',
    ],
    below: 'Уточнение: в прежней версии был назван другой причал.',
    kind: 'clarification',
    origin: 'Впервые опубликовано в «Портовой газете»',
    source: 'Портовой газете',
    comments: 'Добавить комментарий',
    sharing: 'Поделиться',
  },
  fr: {
    signature: 'Note de la rédaction',
    note: 'Cela compte plus qu’il n’y paraît. Lisez-le deux fois.',
    title: 'Le bac qui n’est jamais revenu',
    standfirst: 'Un port attend, et personne ne sait qui',
    byline: 'Par Jean Dupont et Marie Le Goff, le 22 décembre 2025',
    authors: ['Jean Dupont', 'Marie Le Goff'],
    body: [
      'La semaine dernière, le port a mis le bac à l’amende : il était venu de nuit.',
      'La ligne parle d’intrusion.',
      '« Personne n’a rien vu », dit le capitaine.',
    ],
    below: 'Rectificatif : une première version citait un autre quai.',
    kind: 'correction',
    origin: 'Cet article a été initialement publié dans Le Courrier du port',
    source: 'Le Courrier du port',
    comments: 'Laisser un commentaire',
    sharing: 'Partager cet article',
  },
  de: {
    signature: 'Anmerkung der Redaktion',
    note: 'Das ist wichtiger, als es scheint. Bitte zweimal lesen.',
    title: 'Die Fähre, die nie zurückkam',
    standfirst: 'Ein Hafen wartet, und niemand weiß, auf wen',
    byline: 'Von Hans Müller und Eva von Stein | 22. Dezember 2025',
    authors: ['Hans Müller', 'Eva von Stein'],
    body: [
      'Vorige Woche hat das Hafenamt die Fähre bestraft: Sie war nachts gekommen.',
      'Die Linie nennt es Übergriff.',
      '„Niemand hat sie gesehen“, sagte der Kapitän.',
    ],
    below: 'Berichtigung: Eine frühere Fassung nannte einen anderen Kai.',
    kind: 'correction',
    origin: 'Zuerst erschienen in Der Hafenbote',
    source: 'Der Hafenbote',
    comments: 'Schreibe einen Kommentar',
    sharing: 'Artikel teilen',
  },
  es: {
    signature: 'Nota del editor',
    note: 'Importa más de lo que parece. Léalo dos veces.',
    title: 'El transbordador que no volvió',
    standfirst: 'Un puerto espera, y nadie sabe a quién',
    byline: 'Por Juan Pérez y Ana Gómez, 22 de diciembre de 2025',
    authors: ['Juan Pérez', 'Ana Gómez'],
    body: [
      'La semana pasada el puerto multó al transbordador: había llegado de noche.',
      'La línea lo llama intrusión.',
      '«Nadie lo vio», dijo el capitán.',
    ],
    below: 'Actualización: el muelle está abierto de nuevo.',
    kind: 'update',
    origin: 'Publicado originalmente en El Correo del Puerto',
    source: 'El Correo del Puerto',
    comments: 'Deja un comentario',
    sharing: 'Compartir',
  },
  ar: {
    signature: 'ملاحظة المحرر',
    note: 'الأمر أهم مما يبدو. اقرأه مرتين.',
    title: 'العبارة التي لم تعد',
    standfirst: 'ميناء ينتظر ولا أحد يعرف من',
    byline: 'بقلم: محمد علي وأحمد حسن | ٢٢ ديسمبر ٢٠٢٥',
    authors: ['محمد علي', 'أحمد حسن'],
    body: [
      'في الأسبوع الماضي غرّمت إدارة الميناء العبارة: لقد جاءت ليلا.',
      'الشركة تسميه تعديا.',
      '«لم يرها أحد»، قال القبطان.',
    ],
    below: 'تصحيح: ذكرت نسخة سابقة رصيفا آخر.',
    kind: 'correction',
    origin: 'المصدر: صحيفة الميناء',
    source: 'صحيفة الميناء',
    comments: 'اترك تعليقاً',
    sharing: 'شارك هذا المقال',
  },
  fa: {
    signature: 'یادداشت سردبیر',
    note: 'این مهم‌تر از آن است که می‌نماید. دو بار بخوانید.',
    title: 'کشتی‌ای که بازنگشت',
    standfirst: 'بندری چشم به راه است',
    byline: 'نوشته: علی رضایی | ۲۲ دسامبر ۲۰۲۵',
    authors: ['علی رضایی'],
    body: [
      'هفته گذشته اداره بندر کشتی را جریمه کرد: شبانه آمده بود.',
      'شرکت آن را تجاوز می‌خواند.',
      '«کسی آن را ندید»، ناخدا گفت.',
    ],
    below: 'اصلاحیه: در نسخه پیشین نام اسکله نادرست بود.',
    kind: 'correction',
    origin: 'منبع: روزنامه بندر',
    source: 'روزنامه بندر',
    comments: 'دیدگاهتان را بنویسید',
    sharing: 'به اشتراک بگذارید',
  },
  it: {
    signature: 'Peloni',
    note: 'Conta più di quanto sembri. Leggetelo due volte.',
    title: 'Il traghetto che non tornò',
    standfirst: 'Un porto aspetta, e nessuno sa chi',
    byline: 'Anna Rossi | 2025-12-22',
    authors: ['Anna Rossi'],
    body: [
      'La settimana scorsa il porto ha multato il traghetto: era arrivato di notte.',
      'La linea parla di intrusione.',
      '«Nessuno lo ha visto», disse il capitano.',
    ],
    below: 'Una parola ancora sul molo, che oggi è chiuso.',
    origin: 'Da un giornale del porto, con il suo permesso.',
    comments: 'Leave a Reply',
    sharing: 'Facebook Twitter WhatsApp',
  },
  uk: {
    signature: 'Peloni',
    note: 'Це важливіше, ніж здається. Прочитайте двічі.',
    title: 'Пором, що не повернувся',
    standfirst: 'Гавань чекає, і ніхто не знає кого',
    byline: 'Олена Коваль | 22.12.2025',
    authors: ['Олена Коваль'],
    body: [
      'Минулого тижня порт оштрафував пором: він прийшов уночі.',
      'Лінія називає це вторгненням.',
      '«Ніхто не бачив», — сказав капітан.',
    ],
    below: 'Ще слово про причал, який сьогодні закрито.',
    origin: 'З газети порту, з її дозволу.',
    comments: '3 Comments',
    sharing: 'Tweet · Share · Email',
  },
};
