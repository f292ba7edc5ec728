import { adminApi, getFetchClient } from '@strapi/strapi/admin';

import { refusalOf } from '../refusals/read-refusal';
import type { Refusal } from '../refusals/refusal';
import { anyForm, type FormAnswer, formOf, type FormRequest } from './open-forms';

/** A request as the content manager's endpoints describe it to the panel. */
interface HttpRequest {
  url: string;
  method: 'POST' | 'PUT';
  data?: object;
  config?: { params?: object };
}

/** As Strapi's form takes it: what has this name marks fields, and anything else lets go of the text. */
interface FormError {
  name: 'ValidationError';
  message: string;
  status?: number;
  details: { errors: { path: string[]; message: string }[] };
}

type Outcome = { data: unknown } | { error: FormError };

/** An endpoint of the panel's API, as far as it is changed here. */
interface Endpoint {
  query?: (request: FormRequest) => HttpRequest;
  queryFn?: (request: FormRequest, api: { signal: AbortSignal }) => Promise<Outcome>;
  transformResponse?: (answer: FormAnswer, meta: undefined, request: FormRequest) => unknown;
  onQueryStarted?: (request: FormRequest, life: Life) => Promise<void>;
}

interface Life {
  dispatch: (action: unknown) => unknown;
  queryFulfilled: Promise<{ data: FormAnswer }>;
}

/** What a form asks for that can be refused. */
const KINDS = ['update', 'create', 'publish', 'clone', 'discard', 'unpublish'] as const;

/** The kinds that send what the form was loaded with. */
const SAVES: readonly string[] = ['update', 'publish'];

/**
 * Strapi's panel shows what it saves before it is saved, and takes it back when it is refused, with all that was
 * typed (its issue 22646). Here the form stays as it is until the answer has come, and after a refusal too.
 */
export const keepRefusedForms = (): void => {
  const endpoints = Object.fromEntries(
    KINDS.map((kind) => [
      `${kind}Document`,
      (endpoint: Endpoint) => {
        keepRefused(kind, endpoint);
      },
    ]),
  );
  const api = adminApi as object as { enhanceEndpoints: (all: object) => unknown };
  api.enhanceEndpoints({ endpoints });
};

const keepRefused = (kind: string, endpoint: Endpoint): void => {
  const { query, transformResponse } = endpoint;
  if (!query) return;
  // Strapi's own sender signs out with the first 401, whatever is unsaved.
  endpoint.query = undefined;
  endpoint.queryFn = async (request, { signal }) => {
    const sent = SAVES.includes(kind) ? withRevision(request) : request;
    try {
      const { url, method, data, config } = query(sent);
      const client = getFetchClient();
      const send = method === 'PUT' ? client.put : client.post;
      const response = await send<FormAnswer>(url, data, { ...config, signal });
      const answer = transformResponse?.(response.data, undefined, sent) ?? response.data;
      formOf(request)?.onAnswer(kind, sent, answer);
      return { data: answer };
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      const error = formError(refusal);
      formOf(request)?.onRefusal(kind, sent, refusal);
      return { error };
    }
  };
  if (SAVES.includes(kind)) endpoint.onQueryStarted = showSaved;
};

const withRevision = (request: FormRequest): FormRequest => {
  const revision = formOf(request)?.revision();
  // What was chosen in a conflict says itself what it was chosen over.
  const isSent = request.data && 'revision' in request.data;
  return revision === undefined || isSent
    ? request
    : { ...request, data: { ...request.data, revision } };
};

const formError = (refusal: Refusal): FormError => {
  const { status, message, fields } = refusal;
  return {
    name: 'ValidationError',
    message: anyForm()?.word(refusal) ?? message,
    // The panel signs out for this one wherever it sees it.
    ...(status !== 401 && { status }),
    details: { errors: fields.filter(({ path }) => path.length > 0) },
  };
};

/** Until the document has been read again, the form shows what was saved, and what was merged into it. */
const showSaved = async ({ data, ...document }: FormRequest, life: Life): Promise<void> => {
  const fulfilled = await life.queryFulfilled.catch(() => undefined);
  if (!fulfilled) return;
  const { data: saved = {}, meta } = fulfilled.data;
  const names = ['revision', ...(meta?.merged?.fields ?? [])];
  const scalars = names.filter((name) => name in saved && typeof saved[name] !== 'object');
  const fromAnswer = Object.fromEntries(scalars.map((name) => [name, saved[name]]));
  const { updateQueryData } = adminApi.util as object as {
    updateQueryData: (
      endpoint: string,
      argument: object,
      change: (draft: Cached) => void,
    ) => object;
  };
  life.dispatch(
    updateQueryData('getDocument', document, (draft) => {
      Object.assign(draft.data, data, fromAnswer);
    }),
  );
};

interface Cached {
  data: Record<string, unknown>;
}
