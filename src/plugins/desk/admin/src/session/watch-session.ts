import { backendUrl } from '../ui/backend-url';
import { waitForSession } from './held-refresh';
import { isAnythingUnsaved } from './unsaved-checks';

/** Where the panel renews its session. */
const RENEWAL = '/admin/access-token';

/** What the panel removes from the browser's storage when somebody signs out in another tab. */
const SIGNED_IN = 'isLoggedIn';

/** Keeps what is unsaved on the page when the session ends, here or in another tab. Once, before the panel starts. */
export const watchSession = (): void => {
  const send = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await send(input, init);
    if (response.ok || !isOwn(input)) return response;
    const isRefused = response.status === 401 && addressOf(input).endsWith(RENEWAL);
    if (!isRefused || !isAnythingUnsaved()) return withJson(response);
    const token = await waitForSession(async () => tokenIn(await send(input, init)));
    return token === null ? response : Response.json({ data: { token } });
  };

  window.addEventListener('storage', (event) => {
    const isSignedOut = event.key === SIGNED_IN && event.newValue === null;
    if (isSignedOut && isAnythingUnsaved()) event.stopImmediatePropagation();
  });
};

const addressOf = (input: RequestInfo | URL): string =>
  input instanceof Request ? input.url : String(input);

const isOwn = (input: RequestInfo | URL): boolean =>
  addressOf(input).startsWith(backendUrl() || '/');

const tokenIn = async (response: Response): Promise<string | undefined> => {
  if (!response.ok) return undefined;
  const { data } = (await response.json()) as { data?: { token?: string } };
  return data?.token;
};

/** A proxy refuses with a page, of which Strapi's client makes an error without its status. */
const withJson = async (response: Response): Promise<Response> => {
  const { status, statusText, headers } = response;
  if (/\bjson\b/.test(headers.get('content-type') ?? '')) return response;
  await response.body?.cancel();
  return Response.json(
    { data: null, error: { status, name: 'HttpError', message: statusText } },
    { status },
  );
};
