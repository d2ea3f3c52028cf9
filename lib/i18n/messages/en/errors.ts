export const errors = {
  page: {
    tryAgain: "Try again",
    unknown: {
      title: "This page could not be shown",
      text: "Something went wrong on our side. Nothing you saved is lost.",
    },
    database: {
      title: "The database is not reachable",
      text: "Your trips are safe; they cannot be read right now. Try again in a moment.",
    },
    offline: {
      title: "You are not connected",
      text: "The page could not be loaded. Try again when you are back online.",
    },
  },
  code: {
    bad_input: "Something in the request is not right.",
    sign_in_required: "Please sign in first.",
    not_allowed: "You may not do this.",
    not_found: "This does not exist, or you may not see it.",
    conflict: "Somebody changed this in the meantime.",
    too_large: "The request is too large.",
    unsupported_media_type: "The request has a type that is not accepted here.",
    no_key: "No key is stored for this provider.",
    key_rejected: "The provider rejected the key.",
    quota_used_up: "The provider's quota for this key is used up.",
    rate_limited: "Too many requests. Please wait a moment.",
    internal: "Something went wrong on our side.",
    refused: "The model declined to answer this.",
    cut_off: "The answer broke off.",
    provider_overloaded: "The provider is overloaded right now.",
    provider_unavailable: "The provider is not reachable right now.",
    provider_garbage: "The provider sent an answer that could not be read.",
    service_unavailable: "A service that this needs is not reachable right now.",
    provider_timeout: "The provider took too long to answer.",
  },
} as const;
