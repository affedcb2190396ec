#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""An MCP server's door and an authorization server, both on one loopback port, for tests; flags make it wrong.

The first line on standard output is the port. It ends when the process that started it is gone. The resource is
http://127.0.0.1:PORT/mcp; it answers 401 with a challenge until a good token comes, then as an MCP server with
three tools.

    oauth_server.py                          everything as the specification has it
    oauth_server.py --issuer-path /t1        an issuer with a path
    oauth_server.py --fault iss-wrong        one fault; may be given several times (FAULTS)
    oauth_server.py --help                   everything else

GET /log gives what was asked, as JSON; it never holds a token. GET /take-back ends every access token."""

import argparse
import base64
import hashlib
import json
import os
import secrets
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import mcp_protocol

FAULTS = {
    "no-resource-metadata": "404 for it, as before MCP 2025-06-18",
    "no-server-metadata": "404 for the authorization server's metadata",
    "html-metadata": "a web page with status 200 for every unknown path",
    "resource-mismatch": "the metadata is of another resource",
    "issuer-mismatch": "the metadata is of another issuer",
    "no-pkce": "S256 is not announced",
    "plain-endpoint": "a token endpoint on plain http elsewhere",
    "file-endpoint": "an authorization endpoint with the scheme file",
    "script-endpoint": "an authorization endpoint with the scheme javascript",
    "shell-endpoint": "an authorization endpoint with characters of a shell in its query",
    "huge-metadata": "metadata of 10 MB",
    "endless-metadata": "metadata without end",
    "deep-metadata": "JSON of a hundred thousand brackets",
    "typed-metadata": "a member of the wrong type",
    "silent-metadata": "no answer for metadata",
    "no-registration": "no registration endpoint",
    "registration-refused": "registration is refused",
    "registration-localhost": "registration wants localhost in the redirect address",
    "iss-missing": "announced, but not sent",
    "iss-wrong": "another issuer",
    "iss-twice": "two of them, one good",
    "iss-slash": "the issuer with a slash more",
    "state-wrong": "another state",
    "denied": "access_denied",
    "echo-denied": "access_denied, with the state in the description",
    "token-html": "a web page at the token endpoint",
    "token-huge": "10 MB at the token endpoint",
    "token-silent": "no answer at the token endpoint",
    "token-redirect": "the token endpoint redirects to another origin",
    "token-mac": "a token that is no bearer token",
    "invalid-grant": "every refresh is refused",
    "invalid-client": "the client is not known at the token endpoint",
    "slow-refresh": "a refresh takes half a second",
    "slow-down": "the first poll of a device is told to slow down",
    "device-denied": "the person declines on the device",
    "device-expired": "nobody enters the code",
}


def options():
    parser = argparse.ArgumentParser()
    add = parser.add_argument
    add("--fault", action="append", default=[], choices=sorted(FAULTS))
    add("--issuer-path", default="", help="the path of the issuer, such as /t1")
    add("--openid", choices=["inserted", "appended"], help="only OpenID Connect's document, there")
    add("--resource-at", choices=["header", "path", "root"], default="header")
    add("--scopes", default="tools:read tools:write", help="scopes_supported of the resource")
    add("--challenge-scope", default="", help="the scope of the 401's challenge")
    add("--server-scopes", default="", help="scopes_supported of the authorization server")
    add("--auth", default="none", help="token_endpoint_auth_methods_supported, comma-separated; '-': not said")
    add("--client", default="", metavar="ID:SECRET", help="a client that is registered already")
    add("--documents", action="store_true", help="client ID metadata documents are taken")
    add("--needs-scope", default="", help="403 insufficient_scope until the token has this scope")
    add("--grants", default="", help="grant_types_supported, comma-separated; empty: not said")
    add("--account", default="", help="who signs in, as an ID token names them")
    add("--iss", action="store_true", help="RFC 9207 is announced, and iss sent")
    add("--expires", default="3600", help="expires_in, as JSON; '-': not said")
    add("--no-rotation", action="store_true", help="a refresh gives no new refresh token")
    add("--pending", type=int, default=1, help="polls of a device that find nothing yet")
    return parser.parse_args()


def digest(verifier):
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def id_token(issuer, client, account):
    """Signed by nobody: what comes straight from a token endpoint is believed."""
    claims = {"iss": issuer, "aud": client, "sub": "248289761001", "email": account}
    parts = [json.dumps(part).encode() for part in ({"alg": "none"}, claims)]
    return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in [*parts, b""])


class Authority:
    """What the server remembers. One lock around all of it: requests come in threads."""

    def __init__(self, chosen):
        self.options = chosen
        parser = argparse.ArgumentParser()
        mcp_protocol.add_options(parser)
        self.protocol = mcp_protocol.Protocol(parser.parse_args([]))
        self.lock = threading.Lock()
        self.log = []
        self.clients = {}
        self.codes = {}
        self.access = set()
        self.scopes = {}
        self.refresh = {}  # token: family
        self.used = {}  # spent refresh token: family
        self.devices = {}
        self.assertions = set()
        if chosen.client:
            name, secret = chosen.client.split(":", 1)
            self.clients[name] = secret

    def has(self, fault):
        return fault in self.options.fault

    def tokens(self, family, scope, issuer="", client=""):
        access = "access-" + secrets.token_urlsafe(24)
        self.access.add(access)
        self.scopes[access] = scope or ""
        answer = {"access_token": access, "token_type": "MAC" if self.has("token-mac") else "Bearer"}
        if self.options.expires != "-":
            answer["expires_in"] = json.loads(self.options.expires)
        if scope:
            answer["scope"] = scope
        if family and self.options.account:
            answer["id_token"] = id_token(issuer, client, self.options.account)
        if family:
            refresh = "refresh-" + secrets.token_urlsafe(24)
            self.refresh[refresh] = family
            answer["refresh_token"] = refresh
        return answer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    @property
    def authority(self):
        return self.server.authority

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    @property
    def issuer(self):
        return self.origin + self.authority.options.issuer_path

    def respond(self, status, body, kind="application/json", headers=()):
        data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        try:
            self.wfile.write(data)
        except OSError:  # nobody wants 10 MB
            self.close_connection = True

    def page(self):
        self.respond(200, "<!doctype html><title>Hi</title><h1>It works!</h1>", "text/html")

    def silence(self):
        time.sleep(600)

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(url.query, keep_blank_values=True)
        if url.path == "/log":
            return self.respond(200, self.authority.log)
        if url.path == "/take-back":
            self.authority.access.clear()
            return self.respond(200, {})
        self.note(url.path, {name: values[0] for name, values in query.items()})
        if url.path == "/mcp":
            return self.resource()
        if "/.well-known/" in url.path:
            return self.well_known(url.path)
        if url.path == "/authorize":
            return self.authorize(query)
        return self.unknown()

    def unknown(self):
        if self.authority.has("html-metadata"):
            return self.page()
        return self.respond(404, {"error": "not_found"})

    def note(self, path, fields):
        kept = ("grant_type", "scope", "resource", "client_id", "code_challenge_method", "redirect_uri",
                "application_type", "token_type_hint", "client_assertion_type", "prompt")
        entry = {"verb": self.command, "path": path, **{k: v for k, v in fields.items() if k in kept}}
        entry["basic"] = (self.headers.get("Authorization") or "").startswith("Basic ")
        self.authority.log.append(entry)

    # The resource

    def resource(self, body=""):
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        needed = self.authority.options.needs_scope
        if token in self.authority.access and needed and needed not in self.authority.scopes.get(token, "").split():
            challenge = f'Bearer error="insufficient_scope", scope="{needed}"'
            return self.respond(403, {}, headers=[("WWW-Authenticate", challenge)])
        if token in self.authority.access:
            return self.serve(body)
        challenge = 'Bearer error="invalid_token"'
        chosen = self.authority.options
        if chosen.resource_at == "header" and not self.authority.has("no-resource-metadata"):
            challenge += f', resource_metadata="{self.origin}/.well-known/oauth-protected-resource/mcp"'
        if chosen.challenge_scope:
            challenge += f', scope="{chosen.challenge_scope}"'
        return self.respond(401, {}, headers=[("WWW-Authenticate", challenge)])

    def serve(self, body):
        if self.command != "POST":
            return self.respond(200, {"ok": True})
        answers = self.authority.protocol.answer(json.loads(body))
        return self.respond(200, answers[-1]) if answers else self.respond(202, "")

    # Metadata

    def well_known(self, path):
        chosen = self.authority.options
        places = {"root": "/.well-known/oauth-protected-resource"}
        place = places.get(chosen.resource_at, "/.well-known/oauth-protected-resource/mcp")
        if path.startswith("/.well-known/oauth-protected-resource"):
            if path != place or self.authority.has("no-resource-metadata"):
                return self.unknown()
            return self.respond(200, self.resource_metadata())
        wanted = {None: "/.well-known/oauth-authorization-server" + chosen.issuer_path,
                  "inserted": "/.well-known/openid-configuration" + chosen.issuer_path,
                  "appended": chosen.issuer_path + "/.well-known/openid-configuration"}[chosen.openid]
        if path != wanted or self.authority.has("no-server-metadata"):
            return self.unknown()
        return self.server_metadata()

    def resource_metadata(self):
        other = "https://elsewhere.example/mcp"
        metadata = {"resource": other if self.authority.has("resource-mismatch") else self.origin + "/mcp",
                    "authorization_servers": [self.issuer], "resource_name": "Test tools"}
        if self.authority.options.scopes:
            metadata["scopes_supported"] = self.authority.options.scopes.split()
        return metadata

    def server_metadata(self):
        has, chosen = self.authority.has, self.authority.options
        if has("silent-metadata"):
            return self.silence()
        if has("huge-metadata"):
            return self.respond(200, '{"issuer": "' + "x" * 10_000_000 + '"}')
        if has("deep-metadata"):
            return self.respond(200, '{"issuer":' + "[" * 100_000)
        if has("endless-metadata"):
            return self.endless()
        metadata = {
            "issuer": "https://elsewhere.example" if has("issuer-mismatch") else self.issuer,
            "authorization_endpoint": self.origin + "/authorize",
            "token_endpoint": self.origin + "/token",
            "revocation_endpoint": self.origin + "/revoke",
            "device_authorization_endpoint": self.origin + "/device",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "authorization_response_iss_parameter_supported": chosen.iss,
            "client_id_metadata_document_supported": chosen.documents,
        }
        if chosen.auth != "-":
            metadata["token_endpoint_auth_methods_supported"] = chosen.auth.split(",")
        if chosen.grants:
            metadata["grant_types_supported"] = chosen.grants.split(",")
        if chosen.server_scopes:
            metadata["scopes_supported"] = chosen.server_scopes.split()
        if not has("no-registration"):
            metadata["registration_endpoint"] = self.origin + "/register"
        if has("no-pkce"):
            del metadata["code_challenge_methods_supported"]
        wrong = {"plain-endpoint": ("token_endpoint", "http://elsewhere.example/token"),
                 "file-endpoint": ("authorization_endpoint", "file:///etc/passwd"),
                 "script-endpoint": ("authorization_endpoint", "javascript:alert(1)"),
                 "shell-endpoint": ("authorization_endpoint",
                                    self.origin + "/authorize?a=%22;touch%20/tmp/x;$(id)&b=%60id%60%27"),
                 "typed-metadata": ("scopes_supported", {"a": 1})}
        for fault, (name, value) in wrong.items():
            if has(fault):
                metadata[name] = value
        return self.respond(200, metadata)

    def endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(10**12))
        self.end_headers()
        try:
            while True:
                self.wfile.write(b" " * 0x10000)
        except OSError:
            self.close_connection = True

    # Authorization

    def authorize(self, query):
        has, first = self.authority.has, {name: values[0] for name, values in query.items()}
        if first.get("client_id") not in self.authority.clients and not self.authority.options.documents:
            return self.respond(400, "unknown client", "text/plain")
        if first.get("code_challenge_method") != "S256" or first.get("response_type") != "code":
            return self.respond(400, "no PKCE", "text/plain")
        state = "forged" if has("state-wrong") else first.get("state", "")
        answer = [("state", state)]
        if has("denied") or has("echo-denied"):
            text = f"no, said {state}" if has("echo-denied") else "The owner said no"
            answer += [("error", "access_denied"), ("error_description", text)]
        else:
            code = "code-" + secrets.token_urlsafe(24)
            self.authority.codes[code] = first
            answer.append(("code", code))
        if self.authority.options.iss and not has("iss-missing"):
            issuer = {True: "https://elsewhere.example"}.get(has("iss-wrong"), self.issuer)
            answer.append(("iss", issuer + ("/" if has("iss-slash") else "")))
        if has("iss-twice"):
            answer += [("iss", self.issuer), ("iss", "https://elsewhere.example")]
        target = first["redirect_uri"] + "?" + urllib.parse.urlencode(answer)
        self.respond(302, "", headers=[("Location", target)])

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        path = urllib.parse.urlsplit(self.path).path
        if path == "/mcp":
            return self.resource(body)
        if path == "/register":
            fields = json.loads(body)
            self.note(path, fields)
            return self.register(fields)
        fields = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        self.note(path, fields)
        if path == "/token" and self.authority.has("slow-refresh") and "refresh_token" in fields:
            time.sleep(0.5)
        handlers = {"/token": self.token, "/revoke": self.revoke, "/device": self.device}
        if path not in handlers:
            return self.unknown()
        with self.authority.lock:
            return handlers[path](fields)

    def refuse(self, code, text="", status=400):
        self.respond(status, {"error": code, "error_description": text})

    def register(self, fields):
        has = self.authority.has
        if has("registration-refused"):
            return self.refuse("access_denied", "Only known clients", 403)
        if has("registration-localhost") and "localhost" not in fields["redirect_uris"][0]:
            return self.refuse("invalid_redirect_uri", "Use localhost")
        if fields.get("application_type") != "native" or "refresh_token" not in fields["grant_types"]:
            return self.refuse("invalid_client_metadata", "not native")
        name = "client-" + secrets.token_hex(8)
        answer = {"client_id": name, **{k: fields[k] for k in ("redirect_uris", "token_endpoint_auth_method")}}
        secret = ""
        if fields["token_endpoint_auth_method"] != "none":
            secret = answer["client_secret"] = "secret-" + secrets.token_urlsafe(24)
        self.authority.clients[name] = secret
        self.respond(201, answer)

    # Tokens

    def client(self, fields):
        """The client that proved who it is, or nothing."""
        header = self.headers.get("Authorization") or ""
        if header.startswith("Basic "):
            pair = base64.b64decode(header[6:]).decode().split(":", 1)
            name, secret = (urllib.parse.unquote_plus(part) for part in pair)
        elif "client_assertion" in fields:
            claims = fields["client_assertion"].split(".")[1]
            claims = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
            if claims["aud"] != self.issuer or claims["jti"] in self.authority.assertions:
                return None
            self.authority.assertions.add(claims["jti"])
            return claims["sub"] if claims["sub"] in self.authority.clients else None
        else:
            name, secret = fields.get("client_id", ""), fields.get("client_secret", "")
        if self.authority.options.documents and name.startswith("https://"):
            return name
        return name if self.authority.clients.get(name) == secret else None

    def token(self, fields):
        has = self.authority.has
        if has("token-html"):
            return self.page()
        if has("token-huge"):
            return self.respond(200, '{"access_token": "' + "x" * 10_000_000 + '"}')
        if has("token-silent"):
            return self.silence()
        if has("token-redirect"):
            return self.respond(307, "", headers=[("Location", "http://localhost:9/token")])
        name = self.client(fields)
        if has("invalid-client") or name is None:
            return self.respond(401, {"error": "invalid_client", "error_description": "Who are you?"},
                                headers=[("WWW-Authenticate", 'Basic realm="tokens"')])
        grants = {"authorization_code": self.code, "refresh_token": self.refreshed,
                  "client_credentials": self.credentials,
                  "urn:ietf:params:oauth:grant-type:device_code": self.polled}
        return grants.get(fields.get("grant_type"), lambda *_: self.refuse("unsupported_grant_type"))(fields, name)

    def code(self, fields, name):
        asked = self.authority.codes.pop(fields.get("code"), None)
        good = asked and asked["client_id"] == name and asked["redirect_uri"] == fields.get("redirect_uri")
        if not good or digest(fields.get("code_verifier", "")) != asked["code_challenge"]:
            return self.refuse("invalid_grant", "This code is not good")
        if asked.get("resource") != fields.get("resource"):
            return self.refuse("invalid_target", "Another resource")
        self.respond(200, self.authority.tokens(secrets.token_hex(8), asked.get("scope"), self.issuer, name))

    def refreshed(self, fields, _):
        old = fields.get("refresh_token")
        if old in self.authority.used:
            family = self.authority.used[old]
            self.authority.refresh = {t: f for t, f in self.authority.refresh.items() if f != family}
            return self.refuse("invalid_grant", "Used twice: the family is revoked")
        family = self.authority.refresh.get(old)
        if not family or self.authority.has("invalid-grant"):
            return self.refuse("invalid_grant", f"Not good: {old}")
        if self.authority.options.no_rotation:
            return self.respond(200, self.authority.tokens(None, None))
        del self.authority.refresh[old]
        self.authority.used[old] = family
        self.respond(200, self.authority.tokens(family, None))

    def credentials(self, fields, _):
        self.respond(200, self.authority.tokens(None, fields.get("scope")))

    def device(self, fields):
        if self.client(fields) is None:
            return self.refuse("invalid_client", status=401)
        code = "device-" + secrets.token_urlsafe(24)
        self.authority.devices[code] = self.authority.options.pending
        self.respond(200, {"device_code": code, "user_code": "WDJB-MJHT", "expires_in": 900, "interval": 1,
                           "verification_uri": self.origin + "/device",
                           "verification_uri_complete": self.origin + "/device?user_code=WDJB-MJHT"})

    def polled(self, fields, _):
        has, code = self.authority.has, fields.get("device_code")
        if code not in self.authority.devices:
            return self.refuse("invalid_grant")
        if has("device-denied"):
            return self.refuse("access_denied", "The owner said no")
        if has("device-expired"):
            return self.refuse("expired_token")
        if self.authority.devices[code] > 0:
            self.authority.devices[code] -= 1
            return self.refuse("slow_down" if has("slow-down") else "authorization_pending")
        del self.authority.devices[code]
        self.respond(200, self.authority.tokens(secrets.token_hex(8), None))

    def revoke(self, fields):
        token = fields.get("token")
        self.authority.access.discard(token)
        self.authority.refresh.pop(token, None)
        self.respond(200, {})


def main():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.authority = Authority(options())
    print(server.server_address[1], flush=True)
    parent = os.getppid()

    def watch():
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
    server.serve_forever()


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main()
