// One question to the server: an answer, or a refusal that can be said in words. Nothing is thrown.

export type Asked<T> = { ok: true; data: T } | { ok: false; no: string; facts?: unknown };

export async function ask<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Asked<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { 'x-sala': '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    return { ok: false, no: 'offline' };
  }
  const data: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, data: data as T };
  const refused =
    typeof data === 'object' && data !== null && 'no' in data
      ? (data as { no: unknown; facts?: unknown })
      : null;
  return { ok: false, no: typeof refused?.no === 'string' ? refused.no : 'unknown', facts: refused?.facts };
}
