package health.longhold.starter.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort: what the container itself found wrong, as a problem. */
@RestController
final class ProblemErrorController implements ErrorController {

  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<Object> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    // somebody asked for this path itself
    ProblemCode code =
        status instanceof Integer value ? ProblemCode.of(value) : ProblemCode.NOT_FOUND;
    return Problem.of(code, code.title() + ".")
        .answer(path instanceof String uri ? uri : request.getRequestURI());
  }
}
