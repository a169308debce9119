SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#interface",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  // calls by cookie prove with this header that they come from a page of ours
  requestInterceptor: (request) => {
    const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/);
    if (token) request.headers["X-XSRF-TOKEN"] = token[1];
    return request;
  },
});
