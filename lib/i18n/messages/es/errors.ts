export const errors = {
  page: {
    tryAgain: "Reintentar",
    unknown: {
      title: "No se ha podido mostrar esta página",
      text: "Algo ha fallado por nuestra parte. No se ha perdido nada de lo que guardaste.",
    },
    database: {
      title: "No se puede acceder a la base de datos",
      text: "Tus viajes están a salvo; ahora mismo no se pueden leer. Inténtalo de nuevo en un momento.",
    },
    offline: {
      title: "No tienes conexión",
      text: "No se ha podido cargar la página. Inténtalo de nuevo cuando vuelvas a tener conexión.",
    },
  },
  code: {
    bad_input: "Hay algo incorrecto en la solicitud.",
    sign_in_required: "Inicia sesión primero.",
    not_allowed: "No puedes hacer esto.",
    not_found: "Esto no existe o no puedes verlo.",
    conflict: "Alguien lo ha cambiado entretanto.",
    too_large: "La solicitud es demasiado grande.",
    unsupported_media_type: "Aquí no se acepta este tipo de solicitud.",
    no_key: "No hay ninguna clave guardada para este proveedor.",
    key_rejected: "El proveedor ha rechazado la clave.",
    quota_used_up: "Se ha agotado la cuota de esta clave en el proveedor.",
    rate_limited: "Demasiadas solicitudes. Espera un momento.",
    internal: "Algo ha fallado por nuestra parte.",
    refused: "El modelo no ha querido responder a esto.",
    cut_off: "La respuesta se ha interrumpido.",
    provider_overloaded: "El proveedor está saturado en este momento.",
    provider_unavailable: "El proveedor no está disponible en este momento.",
    provider_garbage: "No se ha podido leer la respuesta del proveedor.",
    service_unavailable: "Un servicio necesario para esto no está disponible en este momento.",
    provider_timeout: "El proveedor ha tardado demasiado en responder.",
  },
};
