/** One cookie name whatever the server's address: the browser and the server may know Supabase by two addresses. */
export const sessionCookieName = "sb-tripsage-auth";
