/** Where the vendors answer that give flights and stays alike. */
export const duffelAddress = "https://api.duffel.com";
export const liteapiAddress = "https://api.liteapi.travel/v3.0";
