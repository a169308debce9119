SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#interface",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  // calls by cookie prove with this header that they come from a page of ours
  requestInterceptor: (request) => {
    // with TLS the cookie has a prefix, and one without it may be somebody else's
    const token =
      document.cookie.match(/(?:^|; )__Host-XSRF-TOKEN=([^;]+)/) ||
      document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/);
    if (token) request.headers["X-XSRF-TOKEN"] = token[1];
    return request;
  },
});
