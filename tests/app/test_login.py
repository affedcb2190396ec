# SPDX-License-Identifier: MIT
"""`login` and `logout` against a real authorization server on this machine, with a real loopback redirect: the
browser is a program that follows redirects."""

import base64
import datetime
import json
import subprocess
import sys
import urllib.parse
import urllib.request

import ctl
from ctl import DONE, LOCKED, NO, USAGE

AUTHORITY = [sys.executable, "-B", str(ctl.SUPPORT / "servers/oauth_server.py")]
BROWSER = f"""{sys.executable} -c "import sys, urllib.request; urllib.request.urlopen(sys.argv[1]).read()" %s"""


def visit(address):
    """As a browser does; gives the page that it ends at."""
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read().decode()


class LoginTest(ctl.CtlTest):
    def setUp(self):
        super().setUp()
        self.environment["BROWSER"] = BROWSER
        self.with_passphrase()

    def authority(self, *flags):
        """A server to sign in to, and a connector of it."""
        process = subprocess.Popen([*AUTHORITY, *flags], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        self.origin = f"http://127.0.0.1:{int(process.stdout.readline())}"
        self.ok("add", "linear", "--url", self.origin + "/mcp")
        return self.origin

    def log(self, path=None):
        with urllib.request.urlopen(self.origin + "/log") as answer:
            return [entry for entry in json.load(answer) if path in (None, entry["path"])]

    def login(self, *words, status=DONE):
        return self.ctl("--json", *self.unlocked, "login", "linear", *words, status=status)

    def oauth(self):
        return self.connectors()[0]["oauth"]

    def outcome(self):
        return self.json(*self.unlocked, "test", "linear")["results"][0]

    def wait_for_the_end(self):
        """Until the token that was got has ended by its server's own word."""
        end = datetime.datetime.fromisoformat(self.oauth()["expiresAt"].replace("Z", "+00:00"))
        self.until(lambda: datetime.datetime.now(datetime.timezone.utc) > end + datetime.timedelta(seconds=1))

    def assert_no_token_at_rest(self):
        for file in self.folder.rglob("*"):
            if file.is_file():
                held = file.read_bytes()
                for secret in [b"access-", b"refresh-", b"code-"]:
                    self.assertNotIn(secret, held, file)
                    self.assertNotIn(base64.b64encode(secret)[:-2], held, file)

    def test_signing_in_makes_the_connector_work(self):
        self.authority("--iss")
        before = self.outcome()
        self.assertEqual((before["code"], before["httpStatus"]), ("unauthorized", 401))
        self.assertFalse(self.oauth()["configured"])
        answer = self.login()
        self.assertEqual(set(answer.json["connector"]), ctl.SHOWN)
        oauth = self.oauth()
        self.assertEqual((oauth["configured"], oauth["signedIn"], oauth["issuer"]), (True, True, self.origin))
        self.assertRegex(oauth["expiresAt"], r"^20\d\d-")
        after = self.outcome()
        self.assertTrue(after["ok"], after)
        self.assertEqual(after["tools"], 3)
        self.assertEqual(len(self.json(*self.unlocked, "tools", "linear")["tools"]), 3)
        self.assert_no_token_at_rest()
        for text in [answer.out, answer.err, self.ok("show", "linear").out]:
            self.assertNotIn("access-", text)
            self.assertNotIn("refresh-", text)

    def test_without_a_browser_the_address_is_printed_alone(self):
        self.authority()
        process = self.start(*self.unlocked, "login", "linear", "--no-browser")
        address = process.stdout.readline().decode().strip()
        self.assertTrue(address.startswith(self.origin + "/authorize?"), address)
        self.assertIn("code_challenge_method=S256", address)
        self.assertIn("resource=", address)
        self.assertIn("You may close this page", visit(address))
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, DONE, err)
        self.assertIn("linear", out.decode())
        self.assertIn(self.origin, err.decode())  # whom it asks

    def test_a_token_that_ends_is_renewed_on_the_way(self):
        self.authority("--expires", "1")
        self.login()
        self.wait_for_the_end()
        self.assertTrue(self.outcome()["ok"])
        self.assertTrue(self.outcome()["ok"])
        grants = [entry.get("grant_type") for entry in self.log("/token")]
        self.assertEqual(grants[0], "authorization_code")
        self.assertIn("refresh_token", grants[1:])

    def test_a_token_that_the_server_takes_back_is_renewed(self):
        self.authority()
        self.login()
        visit(self.origin + "/take-back")
        self.assertTrue(self.outcome()["ok"])
        self.assertEqual(self.log("/token")[-1]["grant_type"], "refresh_token")

    def test_locked_is_not_refused(self):
        self.authority()
        self.login()
        self.assert_fails(self.ctl("--json", "test", "linear"), LOCKED, "locked")
        self.assertTrue(self.oauth()["signedIn"])

    def test_broken_tokens_are_said_and_signing_in_mends_them(self):
        self.authority()
        self.login()
        database = self.database()
        database.execute("UPDATE sealed_fields SET blob = x'00' WHERE field = 'oauth-tokens'")
        database.commit()
        self.assertEqual(self.outcome()["code"], "decrypt")
        self.login()
        self.assertTrue(self.outcome()["ok"])

    def test_broken_tokens_can_be_left_behind(self):
        self.authority()
        self.login()
        database = self.database()
        database.execute("UPDATE sealed_fields SET blob = x'00' WHERE field = 'oauth-tokens'")
        database.commit()
        self.assertIn("could not be told", self.ok(*self.unlocked, "logout", "linear").err)
        self.assertFalse(self.oauth()["signedIn"])
        self.assertEqual(self.outcome()["code"], "unauthorized")

    def test_many_at_once_burn_no_token(self):
        """The server revokes everything when a refresh token comes twice."""
        self.authority("--expires", "1", "--fault", "slow-refresh")
        self.login()
        self.wait_for_the_end()
        running = [self.start("--json", *self.unlocked, "test", "linear") for _ in range(4)]
        for process in running:
            out, err = process.communicate(timeout=100)
            self.assertEqual(process.returncode, DONE, (out, err))
        self.assertTrue(self.outcome()["ok"])

    def test_a_refresh_that_is_refused_needs_the_person(self):
        self.authority("--expires", "1", "--fault", "invalid-grant")
        self.login()
        self.wait_for_the_end()
        result = self.outcome()
        self.assertEqual(result["code"], "unauthorized")
        self.assertFalse(self.oauth()["signedIn"])
        self.assertIn("refused by", self.ok("show", "linear").out)

    def test_no_is_an_answer(self):
        self.authority("--fault", "denied")
        answer = self.login(status=NO)
        self.assert_fails(answer, NO, "sign-in-refused")
        self.assertIn("The owner said no", answer.error["message"])
        self.assertFalse(self.oauth()["signedIn"])

    def test_an_unsafe_server_is_refused(self):
        for fault, flags in [("iss-wrong", ["--iss"]), ("resource-mismatch", []), ("no-pkce", [])]:
            with self.subTest(fault):
                self.authority(*flags, "--fault", fault)
                self.assert_fails(self.login(status=NO), NO, "sign-in-unsafe")
                self.ok("remove", "linear")

    def test_a_provider_that_wants_a_registered_client_says_what_to_do(self):
        self.authority("--fault", "no-registration", "--client", "mine:hush-hush", "--auth", "client_secret_basic")
        answer = self.login(status=NO)
        self.assert_fails(answer, NO, "client-refused")
        self.assertIn("/callback", answer.error["message"])
        secret = self.folder / "client-secret"
        secret.write_text("hush-hush\n")
        self.ok(*self.unlocked, "edit", "linear", "--oauth-client-id", "mine", "--oauth-client-secret-file", secret)
        self.login()
        self.assertTrue(self.log("/token")[-1]["basic"])
        self.assertTrue(self.outcome()["ok"])

    def test_a_client_signs_in_for_itself(self):
        self.authority("--client", "robot:hush-hush", "--auth", "client_secret_basic", "--expires", "1")
        del self.environment["BROWSER"]
        answer = self.login("--client-credentials", status=NO)
        self.assert_fails(answer, NO, "client-refused")
        self.assertIn("--oauth-client-secret-file", answer.error["message"])
        secret = self.folder / "client-secret"
        secret.write_text("hush-hush\n")
        self.ok(*self.unlocked, "edit", "linear", "--oauth-client-id", "robot", "--oauth-client-secret-file", secret)
        self.login("--client-credentials")
        self.assertTrue(self.outcome()["ok"])
        self.wait_for_the_end()
        self.assertTrue(self.outcome()["ok"])
        tokens = self.log("/token")
        self.assertGreater(len(tokens), 1)
        self.assertEqual({entry["grant_type"] for entry in tokens}, {"client_credentials"})
        self.assertEqual(self.log("/authorize") + self.log("/register"), [])

    def test_a_client_signs_in_with_its_key(self):
        self.authority("--client", "robot:", "--auth", "private_key_jwt", "--expires", "1")
        key = self.folder / "key.pem"
        subprocess.run(["openssl", "genpkey", "-quiet", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256",
                        "-out", key], check=True)
        way = ["--client-credentials", "--client-key-file", key]
        self.assert_fails(self.login(*way, status=USAGE), USAGE, "invalid-input")  # whose key?
        self.ok("edit", "linear", "--oauth-client-id", "robot")
        wrong = self.folder / "wrong.pem"
        wrong.write_text("-----BEGIN PRIVATE KEY-----\nno\n-----END PRIVATE KEY-----\n")
        answer = self.login("--client-credentials", "--client-key-file", wrong, status=USAGE)
        self.assert_fails(answer, USAGE, "invalid-input")
        self.login(*way)
        written = key.read_bytes().splitlines()[1]
        key.unlink()
        self.wait_for_the_end()
        self.assertTrue(self.outcome()["ok"])  # the key is kept
        self.login("--client-credentials")  # for a later sign-in too
        self.assertIn("jwt-bearer", self.log("/token")[-1]["client_assertion_type"])
        for file in self.folder.rglob("*"):
            if file.is_file():
                self.assertNotIn(written, file.read_bytes(), file)

    def test_a_published_document_says_who_we_are(self):
        self.authority("--documents")
        document = "https://office.example/jackfield.json"
        (self.data / "settings.ini").write_text(f"[General]\nclientDocument={document}\n")
        self.login()
        self.assertEqual(self.log("/authorize")[0]["client_id"], document)
        self.assertEqual(self.log("/register"), [])
        self.assertTrue(self.outcome()["ok"])

    def test_it_is_said_who_signed_in(self):
        self.authority("--account", "ada@example.com")
        self.login()
        self.assertIn("as ada@example.com", self.ok("show", "linear").out)

    def test_scopes_are_asked_for(self):
        self.authority()
        self.login("--scope", "admin")
        self.assertEqual(self.log("/authorize")[0]["scope"].split(), ["tools:read", "tools:write", "admin"])

    def test_what_was_refused_is_asked_for_beside_what_there_is(self):
        self.authority("--scopes", "read", "--needs-scope", "write")
        self.login()
        self.assertEqual(self.outcome()["code"], "forbidden")
        self.login()
        self.assertEqual(self.log("/authorize")[-1]["scope"].split(), ["read", "write"])
        self.assertTrue(self.outcome()["ok"])

    def test_a_device_needs_no_browser(self):
        self.authority()
        del self.environment["BROWSER"]
        answer = self.login("--device")
        self.assertIn("enter the code", answer.err)
        self.assertTrue(self.outcome()["ok"])

    def test_leaving_leaves_nothing(self):
        self.authority()
        process = self.start("--json", *self.unlocked, "login", "linear", "--no-browser")
        address = process.stderr.readline().decode().strip()
        while not address.startswith("http"):
            address = process.stderr.readline().decode().strip()
        port = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)["redirect_uri"][0]
        ctl.interrupt(process)
        out, _ = process.communicate(timeout=30)
        self.assertEqual(json.loads(out)["error"]["code"], "cancelled")
        with self.assertRaises(OSError):
            visit(port)
        self.assertFalse(self.oauth()["configured"])

    def test_nobody_comes(self):
        self.authority()
        self.assert_fails(self.login("--no-browser", "--timeout", "1", status=NO), NO, "sign-in-expired")

    def test_signing_out_tells_the_server(self):
        self.authority()
        self.login()
        self.ok(*self.unlocked, "logout", "linear")
        self.assertFalse(self.oauth()["signedIn"])
        self.assertEqual([entry["token_type_hint"] for entry in self.log("/revoke")],
                         ["refresh_token", "access_token"])
        self.assertEqual(self.outcome()["code"], "unauthorized")
        self.assert_fails(self.ctl("--json", *self.unlocked, "logout", "linear"), NO, "not-found")
        registrations = len(self.log("/register"))
        self.login()  # who we are there is remembered
        self.assertEqual(len(self.log("/register")), registrations)

    def test_tokens_do_not_follow_to_another_server(self):
        self.authority()
        self.login()
        self.ok("edit", "linear", "--url", self.origin.replace("127.0.0.1", "localhost") + "/mcp")
        self.assertFalse(self.oauth()["configured"])
        self.assertEqual(self.outcome()["code"], "unauthorized")

    def test_a_copy_signs_in_for_itself(self):
        self.authority()
        self.login()
        self.ok(*self.unlocked, "duplicate", "linear", "second")
        second = [c for c in self.connectors() if c["name"] == "second"][0]
        self.assertFalse(second["oauth"]["signedIn"])

    def test_what_cannot_be_signed_in_to(self):
        self.add_server("local")
        self.assert_fails(self.ctl("--json", *self.unlocked, "login", "local"), USAGE, "invalid-input")
        self.assert_fails(self.ctl("--json", *self.unlocked, "login", "nothing"), NO, "not-found")
        self.authority()
        self.assert_fails(self.ctl("--json", "login", "linear"), LOCKED, "locked")


ctl.main()
