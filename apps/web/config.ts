/** The API that the development server passes `/api` on to. */
export const apiUrl = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
