/** Someone who speaks to the server without a browser: `call(method, path without /api, body)` hands back the answer. */
export async function caller(baseUrl, email) {
  const speak = (cookie) => async (method, path, body) => {
    const answer = await fetch(`${baseUrl}/api${path}`, {
      method,
      headers: { ...(cookie && { cookie }), ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const read = answer.status === 204 ? undefined : await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${read.detail}`);
    return Object.assign(read, { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] });
  };
  const { cookie } = await speak()('POST', '/session', { email, password: 'demonstration' });
  return speak(cookie);
}
