<?php
/**
 * A WordPress for the tests, without a web server: `php wordpress.php <command> [file…]`.
 *
 * Its folder, the importer's folder and its database are in WORDPRESS_DIR, WORDPRESS_IMPORTER_DIR and MYSQL_URL; the
 * database is a scratch one, which `install` makes and `drop` removes.
 */

error_reporting( E_ERROR | E_PARSE );
ini_set( 'memory_limit', '1G' );

$database = parse_url( getenv( 'MYSQL_URL' ) );
$name     = ltrim( $database['path'], '/' );
$host     = $database['host'] . ':' . ( $database['port'] ?? 3306 );
$command  = $argv[1];
$files    = array_slice( $argv, 2 );

if ( in_array( $command, array( 'install', 'drop' ), true ) ) {
	$mysql = new mysqli( $database['host'], $database['user'], $database['pass'] ?? '', '', $database['port'] ?? 3306 );
	$mysql->query( "drop database if exists `$name`" );
	if ( 'drop' === $command ) {
		exit( 0 );
	}
	$mysql->query( "create database `$name` character set utf8mb4" );
	define( 'WP_INSTALLING', true );
}

define( 'ABSPATH', rtrim( getenv( 'WORDPRESS_DIR' ), '/' ) . '/' );
define( 'DB_NAME', $name );
define( 'DB_USER', $database['user'] );
define( 'DB_PASSWORD', $database['pass'] ?? '' );
define( 'DB_HOST', $host );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', false );
$_SERVER['HTTP_HOST']       = 'wordpress.test';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$table_prefix               = 'wp_';
if ( 'import' === $command ) {
	define( 'WP_LOAD_IMPORTERS', true );
	define( 'WP_IMPORTING', true );
}

require ABSPATH . 'wp-settings.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

switch ( $command ) {
	case 'install':
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		add_filter( 'pre_wp_mail', '__return_false' );
		wp_install( 'Scratch', 'admin', 'admin@example.org', true, '', wp_generate_password() );
		foreach ( get_posts( array( 'post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1 ) ) as $post ) {
			wp_delete_post( $post->ID, true );
		}
		break;

	case 'import':
		require_once getenv( 'WORDPRESS_IMPORTER_DIR' ) . '/wordpress-importer.php';
		wp_set_current_user( 1 );
		foreach ( $files as $file ) {
			$importer = new WP_Import();
			$parsed   = $importer->parse( $file );
			if ( is_wp_error( $parsed ) ) {
				echo $parsed->get_error_message();
				exit( 1 );
			}
			// As who imports chooses in the form: each author is the user of that name, or a new one.
			$_POST['imported_authors'] = array_values( wp_list_pluck( $parsed['authors'], 'author_login' ) );
			$_POST['user_map']         = array();
			foreach ( $_POST['imported_authors'] as $index => $login ) {
				$user = get_user_by( 'login', $login );
				if ( $user ) {
					$_POST['user_map'][ $index ] = $user->ID;
				}
			}
			( new WP_Import() )->import( $file );
		}
		break;

	case 'export':
		require_once ABSPATH . 'wp-admin/includes/export.php';
		export_wp( array( 'content' => 'all' ) );
		break;

	case 'query':
		global $wpdb;
		foreach ( $files as $sql ) {
			echo wp_json_encode( $wpdb->get_results( $sql ) ), "\n";
		}
}
