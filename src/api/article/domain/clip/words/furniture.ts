import { whole } from './languages';

/** What pages have around their text, by why it is left, in every language. */
export const FURNITURE: readonly [why: string, pattern: RegExp][] = [
  [
    'comments',
    whole(
      'leave (?:a|your) (?:reply|comment)(?: to .{1,80})?|(?:post|add|write|submit) (?:a |your )?comment|join the (?:discussion|conversation)',
      '(?:you must|please|you need to) (?:be )?(?:log(?:ged)?|sign(?:ed)?)[ -]?in (?:to|before) .{0,30}(?:comment|reply)(?:ing)?|(?:log|sign) ?in to (?:leave a |post a )?(?:comment|reply)',
      '(?:\\d[\\d.,]*|no|one) (?:comments?|repl(?:y|ies)|responses?|thoughts?)(?: (?:yet|so far|on|to) .{0,150})?|comments?(?: ?\\(?\\d+\\)?)?|comments are closed|view (?:all )?\\d* ?comments?|cancel reply|be the first to comment',
      'your email address will not be published.{0,60}|required fields are marked.{0,5}|save my name,? e-?mail.{0,80}|notify me of .{0,60}(?:comments?|posts?).{0,30}|this site uses akismet.{0,100}',
      '(?:ה)?(?:כתיבת|הוספת|השאירו|השאר|הוסף|הוסיפו|כתוב|כתבו) (?:תגובה|את תגובתך)|תגובות(?: ?\\(?\\d+\\)?)?|\\d+ תגובות|אין תגובות|(?:יש|עליך|עליכם) להתחבר .{0,30}(?:להגיב|תגובה)|התחברו כדי להגיב|האימייל לא יוצג באתר.{0,60}|שדות החובה מסומנים.{0,5}',
      '(?:добавить|оставить|написать|оставьте|добавьте) (?:свой )?комментари[йя]|(?:\\d+ )?комментари(?:и|ев|й|я)(?: ?\\(?\\d+\\)?)?|нет комментариев|(?:вы должны|необходимо|войдите|чтобы) .{0,40}(?:комментари|комментирова).{0,20}|ваш (?:адрес )?e-?mail не будет опубликован.{0,60}|обязательные поля помечены.{0,5}',
      'laisser (?:un commentaire|une r[ée]ponse)|ajouter un commentaire|(?:\\d+ |aucun |un )?commentaires?(?: ?\\(?\\d+\\)?)?|(?:vous devez|connectez-vous|il faut) .{0,50}comment(?:aire|er)|votre adresse e-?mail ne sera pas publi[ée]e.{0,90}|les champs obligatoires sont.{0,40}',
      '(?:schreibe|schreiben sie|hinterlasse|hinterlassen sie) (?:einen|eine|deinen|ihren) (?:kommentar|antwort)|kommentar (?:schreiben|hinterlassen|verfassen)|antwort hinterlassen|(?:\\d+ |keine |ein )?kommentare?(?: ?\\(?\\d+\\)?)?|(?:du musst|sie m[üu]ssen) .{0,40}(?:kommentar|kommentieren).{0,30}|(?:deine|ihre) e-mail-adresse wird nicht ver[öo]ffentlicht.{0,60}|erforderliche felder sind.{0,30}',
      '(?:deja|dejar|escribe|a[ñn]ade|publica) (?:un|tu) (?:comentario|respuesta)|deja una respuesta|(?:\\d+ |sin |un )?comentarios?(?: ?\\(?\\d+\\)?)?|(?:debes|inicia|tienes que) .{0,40}coment(?:ar|ario)|tu direcci[óo]n de correo electr[óo]nico no ser[áa] publicada.{0,60}|los campos obligatorios.{0,40}',
      '(?:اترك|أضف|اكتب) (?:تعليقا|تعليقاً|تعليقًا|ردا|رداً|تعليق|تعليقك)|(?:\\d+ )?(?:ال)?تعليقات(?: ?\\(?\\d+\\)?)?|لا توجد تعليقات|يجب .{0,40}(?:لنشر|للتعليق|تعليق).{0,20}|لن يتم نشر عنوان بريدك.{0,60}|الحقول الإلزامية.{0,40}',
      '(?:دیدگاه|نظر)(?: خود را| بگذارید| بنویسید| خود را بنویسید)|دیدگاهتان را بنویسید|(?:\\d+ )?(?:دیدگاه|نظر)(?:ها|ات)?(?: ?\\(?\\d+\\)?)?|(?:برای|جهت) .{0,40}(?:دیدگاه|نظر).{0,40}(?:شوید|کنید)|نشانی ایمیل شما منتشر نخواهد شد.{0,60}|بخش\u200C?های موردنیاز.{0,40}',
    ),
  ],
  [
    'sharing',
    whole(
      'share(?: (?:this|it|now|on .{1,30}|via .{1,30}|with .{1,30}))?(?: (?:article|post|story|page))?|(?:like|share) this|(?:like )?loading\\.{0,3}|click to (?:share|email|print) .{0,60}|follow us(?: on .{1,60})?|copy link|link copied|print this(?: page| article)?|email this(?: page| article)?(?: to a friend)?',
      'שתפו?|שיתוף|שתפו (?:את הכתבה|בפייסבוק|בוואטסאפ|כתבה)|עקבו אחרינו.{0,40}|поделиться|поделитесь.{0,40}|partager|partagez.{0,40}|partager (?:sur|cet article).{0,40}|suivez-nous.{0,40}|teilen|artikel teilen|folgen sie uns.{0,40}|compartir|compartir en .{1,30}|comparte.{0,40}|s[íi]guenos.{0,40}',
      'شارك|مشاركة|شارك (?:هذا )?(?:المقال|الخبر).{0,30}|تابعنا.{0,40}|اشتراک\u200C?[- ]?گذاری|به اشتراک بگذارید|ما را دنبال کنید.{0,40}',
    ),
  ],
  [
    'navigation',
    whole(
      'skip to (?:main )?content|back to top|main menu|menu|home|search|(?:next|previous)(?: (?:post|article|story))?(?:: .{1,150})?|sign in|log ?in|register|read more|privacy policy|terms (?:of (?:use|service)|and conditions)|all rights reserved|(?:©|copyright|\\(c\\)) .{0,100}',
      'דלג(?:ו)? לתוכן|תפריט|ראשי|דף הבית|חיפוש|כל הזכויות שמורות.{0,60}|перейти к содержимому|меню|главная|поиск|все права защищены.{0,60}|aller au contenu(?: principal)?|accueil|rechercher|tous droits r[ée]serv[ée]s.{0,60}|mentions l[ée]gales',
      'zum inhalt springen|startseite|suche|alle rechte vorbehalten.{0,60}|impressum|datenschutz(?:erkl[äa]rung)?|saltar al contenido|inicio|buscar|todos los derechos reservados.{0,60}|aviso legal',
      'انتقل إلى المحتوى|القائمة|الرئيسية|بحث|جميع الحقوق محفوظة.{0,60}|پرش به محتوا|منو|خانه|صفحه اصلی|جستجو|کلیه حقوق .{0,60}|تمامی حقوق .{0,60}',
    ),
  ],
  [
    'newsletter',
    whole(
      '(?:subscribe|sign up|register|join)\\b.{0,60}(?:newsletter|mailing list|inbox|email updates|daily (?:email|briefing)).{0,80}|get .{0,80}(?:in|to) your inbox.{0,40}|(?:our |the )?(?:daily |weekly )?newsletter|subscribe(?: now)?|enter your e-?mail(?: address)?.{0,60}',
      '(?:הירשמו|הרשמו|הצטרפו) .{0,40}(?:ניוזלטר|עדכונים|דיוור).{0,40}|подпи(?:шитесь|саться)(?: на .{1,80})?|рассылка|(?:inscrivez-vous|abonnez-vous) .{0,40}(?:newsletter|lettre).{0,60}|(?:newsletter|unseren newsletter) (?:abonnieren|bestellen).{0,30}|abonnieren sie .{0,40}newsletter.{0,40}|(?:suscr[íi]bete|suscr[íi]base) .{0,60}(?:bolet[íi]n|newsletter).{0,60}',
      '(?:اشترك|سجل) .{0,40}(?:النشرة|نشرتنا|البريدية).{0,40}|(?:عضویت|مشترک) .{0,30}خبرنامه.{0,40}',
    ),
  ],
  [
    'advertisement',
    whole(
      'ads?|advertisements?|advertising|sponsored(?: (?:content|by .{1,60}))?|promoted(?: content)?|(?:story|article) continues (?:below|after).{0,40}|(?:scroll|continue) (?:to continue|reading).{0,40}',
      'פרסומת|תוכן (?:ממומן|שיווקי)|реклама|на правах рекламы|publicit[ée]|contenu sponsoris[ée]|anzeige|werbung|publicidad|contenido patrocinado|إعلان|اعلان|إعلانات|تبلیغات|آگهی|رپرتاژ آگهی',
    ),
  ],
  [
    'cookies',
    whole(
      '(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking)).{0,120}\\bcookies?\\b.{0,200}|(?:accept|reject|allow|manage)(?: all| only)?(?: necessary| essential)? ?(?:cookies?|consent)|cookie (?:policy|settings|preferences|notice)|accept all',
      '(?:אתר זה|האתר|אנו) .{0,60}(?:עוגיות|cookies).{0,120}|(?:этот|наш|мы) .{0,60}(?:куки|cookies?).{0,120}|(?:ce site|nous|en poursuivant) .{0,80}cookies.{0,120}|(?:diese website|wir|unsere website) .{0,60}cookies.{0,120}|(?:este sitio|utilizamos|usamos) .{0,60}cookies.{0,120}',
      '(?:يستخدم|نستخدم|هذا الموقع) .{0,60}(?:ملفات تعريف الارتباط|الكوكيز|كوكيز).{0,120}|(?:این (?:وب\u200C?سایت|سایت)|ما) .{0,40}(?:کوکی).{0,120}',
    ),
  ],
  [
    'related',
    whole(
      "related(?: (?:posts?|articles?|stories|content|news|topics|reading|links))?|(?:you (?:might|may) (?:also )?|also )(?:like|be interested in).{0,40}|more (?:from|on|by|like) .{1,60}|(?:more )?(?:read|see) (?:also|next)|recommended(?: for you| reading| stories)?|(?:most (?:read|popular)|trending|latest|top) ?(?:news|stories|articles|posts|now)?|editors?['’]? picks?|don['’]t miss",
      'כתבות (?:נוספות|קשורות)|עוד (?:בנושא|כתבות)|אולי יעניין אותך.{0,20}|(?:читайте|смотрите) (?:также|ещ[её])|похожие (?:статьи|материалы|записи)|по теме|(?:[àa] )?lire (?:aussi|[ée]galement)|articles? (?:similaires|connexes|li[ée]s)|sur le m[êe]me sujet|(?:lesen sie auch|mehr zum thema|[äa]hnliche (?:artikel|beitr[äa]ge)|das k[öo]nnte (?:sie|dich) auch interessieren)',
      '(?:lea|lee) tambi[ée]n|art[íi]culos relacionados|noticias relacionadas|te puede interesar|(?:مقالات|مواضيع|أخبار) (?:ذات صلة|مشابهة)|اقرأ أيضا(?:ً)?|قد يعجبك.{0,20}|(?:مطالب|مقالات|نوشته\u200C?های) (?:مرتبط|مشابه)|بیشتر بخوانید',
    ),
  ],
];

/** Words of the fields and buttons under `Leave a Reply`: only there they are no text. */
export const FORM_WORDS = whole(
  'name|e-?mail(?: address)?|website|url|comment|reply|submit|post|send|message',
  'שם|אימייל|אתר|תגובה|שלח(?:ו)?|שליחה|имя|почта|сайт|комментарий|отправить|nom|adresse e-?mail|e-?mail|site web|commentaire|envoyer|publier|kommentar|absenden|senden',
  'nombre|correo(?: electr[óo]nico)?|web|comentario|enviar|publicar|الاسم|البريد الإلكتروني|الموقع(?: الإلكتروني)?|تعليق|إرسال|نام|ایمیل|وب\u200C?سایت|دیدگاه|ارسال|فرستادن دیدگاه',
);

/** Where a page is shared: a row of nothing else is a bar of buttons. */
export const SHARE_WORDS = new Set(
  `share tweet post pin print email e-mail facebook twitter x whatsapp telegram linkedin reddit pinterest messenger threads bluesky
mastodon viber vk flipboard tumblr instagram youtube copy link save bookmark gab parler truth social more fb signal line pocket`.split(
    /\s+/,
  ),
);

/** Of a row with signs between its parts, one such part says that it is a menu. */
export const MENU_WORDS = new Set(
  `home news politics world business sports sport opinion contact about archive archives login search subscribe donate culture
health tech technology ראשי חדשות ספורט дом главная новости спорт политика accueil actualités politique startseite
nachrichten politik inicio noticias política الرئيسية أخبار رياضة خانه اخبار ورزش`.split(/\s+/),
);
