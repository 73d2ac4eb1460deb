package io.jobskit.mock.wiremock;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers 404 for a path that can't be the name of a file. WireMock looks for a file where no mapping matches, and falls
 * over such a path.
 */
final class NoSuchFileFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Asking((HttpServletRequest) request), response);
    }

    private static final class Asking extends HttpServletRequestWrapper {

        Asking(HttpServletRequest request) {
            super(request);
        }

        @Override
        public RequestDispatcher getRequestDispatcher(String path) {
            RequestDispatcher dispatcher = super.getRequestDispatcher(path);
            return dispatcher == null ? new NotFound() : dispatcher;
        }
    }

    private static final class NotFound implements RequestDispatcher {

        @Override
        public void forward(ServletRequest request, ServletResponse response) throws IOException {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        }

        @Override
        public void include(ServletRequest request, ServletResponse response) throws IOException {
            forward(request, response);
        }
    }
}
