export const errors = {
  page: {
    tryAgain: "Erneut versuchen",
    unknown: {
      title: "Diese Seite konnte nicht angezeigt werden",
      text: "Bei uns ist etwas schiefgegangen. Nichts, was du gespeichert hast, ist verloren.",
    },
    database: {
      title: "Die Datenbank ist nicht erreichbar",
      text: "Deine Reisen sind sicher, sie lassen sich gerade nur nicht lesen. Versuche es gleich noch einmal.",
    },
    offline: {
      title: "Du bist nicht verbunden",
      text: "Die Seite konnte nicht geladen werden. Versuche es wieder, wenn du online bist.",
    },
  },
  code: {
    bad_input: "Etwas an der Anfrage stimmt nicht.",
    sign_in_required: "Bitte melde dich zuerst an.",
    not_allowed: "Das darfst du nicht.",
    not_found: "Das gibt es nicht, oder du darfst es nicht sehen.",
    conflict: "Jemand hat das inzwischen geändert.",
    too_large: "Die Anfrage ist zu groß.",
    unsupported_media_type: "Diese Art von Anfrage wird hier nicht angenommen.",
    no_key: "Für diesen Anbieter ist kein Schlüssel hinterlegt.",
    key_rejected: "Der Anbieter hat den Schlüssel abgelehnt.",
    quota_used_up: "Das Kontingent dieses Schlüssels beim Anbieter ist aufgebraucht.",
    rate_limited: "Zu viele Anfragen. Bitte warte einen Moment.",
    internal: "Bei uns ist etwas schiefgegangen.",
    refused: "Das Modell wollte darauf nicht antworten.",
    cut_off: "Die Antwort ist abgebrochen.",
    provider_overloaded: "Der Anbieter ist gerade überlastet.",
    provider_unavailable: "Der Anbieter ist gerade nicht erreichbar.",
    provider_garbage: "Die Antwort des Anbieters war nicht lesbar.",
    service_unavailable: "Ein Dienst, der hierfür nötig ist, ist gerade nicht erreichbar.",
    provider_timeout: "Der Anbieter hat zu lange für eine Antwort gebraucht.",
  },
};
