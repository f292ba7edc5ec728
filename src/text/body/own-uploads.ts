/** What stands before an address in Markdown and HTML; where it stands by itself, it needs its host to be a link. */
const BEFORE = String.raw`\]\([\t ]*<?|^ {0,3}\[[^\]\n]{1,999}\]:[\t ]*<?|[\s"'](?:src|href|cite)=["']?`;

/**
 * A body in which the addresses of our own uploads are without a host, so that they hold when it changes: in links and
 * images, of Markdown and of HTML. Takes linear time.
 *
 * @param hosts where uploads are, without a slash at the end: `https://cms.example.org`
 */
export const withoutOwnHosts = (body: string, hosts: readonly string[]): string =>
  hosts.reduce((text, host) => {
    if (!text.includes(`${host}/uploads/`)) return text;
    const address = new RegExp(`(${BEFORE})${escaped(host)}(?=/uploads/)`, 'gm');
    return text.replace(address, '$1');
  }, body);

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
