"use client";

import "./globals.css";
import { useEffect, useState } from "react";

// The page's frame itself failed, and with it the catalogue: these few words travel with the page.
const texts = {
  en: {
    title: "TripSage could not be shown",
    text: "Something went wrong on our side. Nothing you saved is lost.",
    tryAgain: "Try again",
  },
  de: {
    title: "TripSage konnte nicht angezeigt werden",
    text: "Bei uns ist etwas schiefgegangen. Nichts, was du gespeichert hast, ist verloren.",
    tryAgain: "Erneut versuchen",
  },
  es: {
    title: "No se ha podido mostrar TripSage",
    text: "Algo ha fallado por nuestra parte. No se ha perdido nada de lo que guardaste.",
    tryAgain: "Reintentar",
  },
};

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  const [language, setLanguage] = useState<keyof typeof texts>("en");
  useEffect(() => {
    const wanted = /(?:^|; )locale=(\w+)/.exec(document.cookie)?.[1] ?? navigator.language.slice(0, 2);
    setLanguage(wanted === "de" || wanted === "es" ? wanted : "en");
  }, []);
  const { title, text, tryAgain } = texts[language];
  return (
    <html lang={language}>
      <body>
        <main style={{ maxWidth: "28rem", margin: "0 auto", padding: "5rem 1rem" }}>
          <h1>{title}</h1>
          <p>{text}</p>
          <button type="button" onClick={reset}>
            {tryAgain}
          </button>
        </main>
      </body>
    </html>
  );
}
