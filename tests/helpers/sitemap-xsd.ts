import fs from 'node:fs';
import path from 'node:path';

import { validateXML } from 'xmllint-wasm';

/** The protocol's own schema, as the library that writes the files brings it. */
const SITEMAP = fs.readFileSync(
  path.join(__dirname, '../../node_modules/sitemap/schema/sitemap.xsd'),
  'utf8',
);

const schema = (namespace: string, content: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${namespace}"
    targetNamespace="${namespace}" elementFormDefault="qualified">${content}</xs:schema>`;

const oneOf = (name: string, parts: string): string =>
  `<xs:element name="${name}"><xs:complexType><xs:sequence>${parts}</xs:sequence></xs:complexType></xs:element>`;

const text = (name: string, type = 'xs:string'): string =>
  `<xs:element name="${name}" type="${type}"/>`;

/** What the extensions allow of what is used here. */
const EXTENSIONS = {
  'image.xsd': schema(
    'http://www.google.com/schemas/sitemap-image/1.1',
    oneOf('image', text('loc', 'xs:anyURI')),
  ),
  'xhtml.xsd': schema(
    'http://www.w3.org/1999/xhtml',
    `<xs:element name="link"><xs:complexType>
      <xs:attribute name="rel" use="required" fixed="alternate"/>
      <xs:attribute name="hreflang" type="xs:language" use="required"/>
      <xs:attribute name="href" type="xs:anyURI" use="required"/>
    </xs:complexType></xs:element>`,
  ),
  'news.xsd': schema(
    'http://www.google.com/schemas/sitemap-news/0.9',
    oneOf(
      'news',
      oneOf('publication', text('name') + text('language', 'xs:language')) +
        text('publication_date', 'xs:dateTime') +
        text('title'),
    ),
  ),
};

const NAMESPACES = [
  ['http://www.sitemaps.org/schemas/sitemap/0.9', 'sitemap.xsd'],
  ['http://www.google.com/schemas/sitemap-image/1.1', 'image.xsd'],
  ['http://www.w3.org/1999/xhtml', 'xhtml.xsd'],
  ['http://www.google.com/schemas/sitemap-news/0.9', 'news.xsd'],
];

const ALL = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${NAMESPACES.map(
  ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
).join('')}</xs:schema>`;

/** What the protocol says of an index (its siteindex.xsd). */
const INDEX = schema(
  'http://www.sitemaps.org/schemas/sitemap/0.9',
  `<xs:element name="sitemapindex"><xs:complexType><xs:sequence>
    <xs:element name="sitemap" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      ${text('loc', 'xs:anyURI')}<xs:element name="lastmod" type="xs:dateTime" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>`,
);

/** What is wrong with a file of addresses by its schema; nothing where it is valid. */
export const sitemapErrors = (xml: string): Promise<string[]> =>
  errorsOf(xml, ALL, { 'sitemap.xsd': SITEMAP, ...EXTENSIONS });

/** Likewise of an index. */
export const indexErrors = (xml: string): Promise<string[]> => errorsOf(xml, INDEX, {});

const errorsOf = async (
  xml: string,
  wanted: string,
  others: Record<string, string>,
): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'map.xml', contents: xml }],
    schema: [wanted],
    preload: Object.entries(others).map(([fileName, contents]) => ({ fileName, contents })),
  });
  return errors.map(({ message }) => message);
};
