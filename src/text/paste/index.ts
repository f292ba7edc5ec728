export const markdownFromHtml = (html: string): string => html.replace(/<[^>]{0,500}>/g, '');
export const markdownFromText = (text: string): string => text.replace(/\n+/g, '\n\n');
