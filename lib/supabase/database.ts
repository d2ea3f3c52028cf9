// Written by "npm run types" from supabase/migrations. Do not edit.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      api_keys: {
        Row: {
          created_at: string;
          label: string;
          last_check: string;
          last_four: string;
          last_use: string | null;
          provider: string;
          settings: Json;
          user_id: string;
          vault_secret_id: string | null;
        };
        Insert: {
          created_at?: string;
          label?: string;
          last_check: string;
          last_four: string;
          last_use?: string | null;
          provider: string;
          settings?: Json;
          user_id: string;
          vault_secret_id?: string | null;
        };
        Update: {
          created_at?: string;
          label?: string;
          last_check?: string;
          last_four?: string;
          last_use?: string | null;
          provider?: string;
          settings?: Json;
          user_id?: string;
          vault_secret_id?: string | null;
        };
        Relationships: [];
      };
      change_sets: {
        Row: {
          accepted_change_ids: string[];
          base_revision: number;
          changes: Json;
          conversation_id: string | null;
          created_at: string;
          created_by: string | null;
          decided_at: string | null;
          id: string;
          operation_id: string | null;
          source: string;
          status: string;
          summary: string;
          trip_id: string;
        };
        Insert: {
          accepted_change_ids?: string[];
          base_revision: number;
          changes: Json;
          conversation_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          decided_at?: string | null;
          id?: string;
          operation_id?: string | null;
          source: string;
          status?: string;
          summary: string;
          trip_id: string;
        };
        Update: {
          accepted_change_ids?: string[];
          base_revision?: number;
          changes?: Json;
          conversation_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          decided_at?: string | null;
          id?: string;
          operation_id?: string | null;
          source?: string;
          status?: string;
          summary?: string;
          trip_id?: string;
        };
        Relationships: [];
      };
      conversations: {
        Row: {
          created_at: string;
          id: string;
          title: string;
          trip_id: string | null;
          updated_at: string;
          user_id: string;
        };
        Insert: {
          created_at?: string;
          id: string;
          title?: string;
          trip_id?: string | null;
          updated_at?: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          title?: string;
          trip_id?: string | null;
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [];
      };
      itinerary_items: {
        Row: {
          cost: Json | null;
          day: string | null;
          details: Json;
          end_local: string | null;
          end_place: Json | null;
          end_zone: string | null;
          id: string;
          kind: string;
          locked: boolean;
          note: string;
          place: Json | null;
          position: string;
          start_local: string | null;
          start_zone: string | null;
          title: string;
          trip_id: string;
        };
        Insert: {
          cost?: Json | null;
          day?: string | null;
          details: Json;
          end_local?: string | null;
          end_place?: Json | null;
          end_zone?: string | null;
          id: string;
          kind: string;
          locked: boolean;
          note: string;
          place?: Json | null;
          position: string;
          start_local?: string | null;
          start_zone?: string | null;
          title: string;
          trip_id: string;
        };
        Update: {
          cost?: Json | null;
          day?: string | null;
          details?: Json;
          end_local?: string | null;
          end_place?: Json | null;
          end_zone?: string | null;
          id?: string;
          kind?: string;
          locked?: boolean;
          note?: string;
          place?: Json | null;
          position?: string;
          start_local?: string | null;
          start_zone?: string | null;
          title?: string;
          trip_id?: string;
        };
        Relationships: [];
      };
      messages: {
        Row: {
          conversation_id: string;
          created_at: string;
          id: string;
          metadata: Json;
          parts: Json;
          place: number;
          role: string;
        };
        Insert: {
          conversation_id: string;
          created_at?: string;
          id: string;
          metadata?: Json;
          parts: Json;
          place?: number;
          role: string;
        };
        Update: {
          conversation_id?: string;
          created_at?: string;
          id?: string;
          metadata?: Json;
          parts?: Json;
          place?: number;
          role?: string;
        };
        Relationships: [];
      };
      profiles: {
        Row: {
          chat_model: Json | null;
          created_at: string;
          currency: string;
          home_city_id: string | null;
          locale: string | null;
          name: string;
          preferences: Json;
          units: string;
          updated_at: string;
          user_id: string;
        };
        Insert: {
          chat_model?: Json | null;
          created_at?: string;
          currency?: string;
          home_city_id?: string | null;
          locale?: string | null;
          name?: string;
          preferences?: Json;
          units?: string;
          updated_at?: string;
          user_id: string;
        };
        Update: {
          chat_model?: Json | null;
          created_at?: string;
          currency?: string;
          home_city_id?: string | null;
          locale?: string | null;
          name?: string;
          preferences?: Json;
          units?: string;
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [];
      };
      trip_members: {
        Row: {
          archived_at: string | null;
          created_at: string;
          role: string;
          trip_id: string;
          user_id: string;
        };
        Insert: {
          archived_at?: string | null;
          created_at?: string;
          role: string;
          trip_id: string;
          user_id: string;
        };
        Update: {
          archived_at?: string | null;
          created_at?: string;
          role?: string;
          trip_id?: string;
          user_id?: string;
        };
        Relationships: [];
      };
      trip_operations: {
        Row: {
          actor: string | null;
          created_at: string;
          id: string;
          idempotency_key: string;
          inverse: Json;
          operations: Json;
          revision: number;
          source: string;
          summary: string;
          trip_id: string;
          undone_at: number | null;
        };
        Insert: {
          actor?: string | null;
          created_at?: string;
          id?: string;
          idempotency_key: string;
          inverse: Json;
          operations: Json;
          revision: number;
          source: string;
          summary?: string;
          trip_id: string;
          undone_at?: number | null;
        };
        Update: {
          actor?: string | null;
          created_at?: string;
          id?: string;
          idempotency_key?: string;
          inverse?: Json;
          operations?: Json;
          revision?: number;
          source?: string;
          summary?: string;
          trip_id?: string;
          undone_at?: number | null;
        };
        Relationships: [];
      };
      trips: {
        Row: {
          brief: string;
          budget_minor: number | null;
          created_at: string;
          created_by: string | null;
          currency: string;
          deleted_at: string | null;
          destination_city_ids: string[];
          end_date: string | null;
          id: string;
          interests: string[];
          origin_city_id: string | null;
          pace: string;
          party: Json;
          revision: number;
          start_date: string | null;
          title: string;
          updated_at: string;
        };
        Insert: {
          brief?: string;
          budget_minor?: number | null;
          created_at?: string;
          created_by?: string | null;
          currency: string;
          deleted_at?: string | null;
          destination_city_ids?: string[];
          end_date?: string | null;
          id: string;
          interests?: string[];
          origin_city_id?: string | null;
          pace: string;
          party: Json;
          revision?: number;
          start_date?: string | null;
          title: string;
          updated_at?: string;
        };
        Update: {
          brief?: string;
          budget_minor?: number | null;
          created_at?: string;
          created_by?: string | null;
          currency?: string;
          deleted_at?: string | null;
          destination_city_ids?: string[];
          end_date?: string | null;
          id?: string;
          interests?: string[];
          origin_city_id?: string | null;
          pace?: string;
          party?: Json;
          revision?: number;
          start_date?: string | null;
          title?: string;
          updated_at?: string;
        };
        Relationships: [];
      };
    };
    Views: Record<string, never>;
    Functions: {
      accept_change_set: { Args: { p_change_set_id: string; p_idempotency_key: string; p_change_ids?: string[]; p_only_into_empty?: boolean }; Returns: Json };
      apply_trip_operations: { Args: { p_trip_id: string; p_base_revision: number; p_operations: Json; p_idempotency_key: string; p_summary?: string }; Returns: Json };
      create_trip: { Args: { p_id: string; p_fields: Json }; Returns: string };
      delete_account: { Args: Record<string, never>; Returns: undefined };
      delete_api_key: { Args: { p_user_id: string; p_provider: string }; Returns: undefined };
      delete_trip: { Args: { p_trip_id: string }; Returns: undefined };
      duplicate_trip: { Args: { p_trip_id: string; p_new_id: string; p_title: string }; Returns: string };
      get_trip: { Args: { p_trip_id: string }; Returns: Json };
      list_trips: { Args: { p_shelf: string; p_today: string; p_search: string; p_after_key: string; p_limit: number; p_after_id?: string }; Returns: Json };
      load_chat: { Args: { p_conversation_id: string; p_trip_id: string; p_message: Json; p_replaces?: string }; Returns: Json };
      ping: { Args: Record<string, never>; Returns: string };
      propose_change_set: { Args: { p_trip_id: string; p_base_revision: number; p_changes: Json; p_summary: string; p_source: string; p_conversation_id?: string }; Returns: string };
      read_api_key: { Args: { p_user_id: string; p_provider: string }; Returns: Json };
      read_api_keys: { Args: { p_user_id: string; p_providers: string[] }; Returns: Json };
      read_chat_model: { Args: { p_user_id: string }; Returns: Json };
      recover_trip: { Args: { p_trip_id: string }; Returns: undefined };
      redo_trip_operations: { Args: { p_trip_id: string; p_idempotency_key: string }; Returns: Json };
      reject_change_set: { Args: { p_change_set_id: string }; Returns: undefined };
      restore_trip: { Args: { p_trip_id: string; p_revision: number; p_idempotency_key: string }; Returns: Json };
      save_answer: { Args: { p_conversation_id: string; p_message: Json; p_replaces?: string }; Returns: boolean };
      save_api_key: { Args: { p_user_id: string; p_provider: string; p_label: string; p_secret: string; p_settings?: Json }; Returns: undefined };
      set_trip_archived: { Args: { p_trip_id: string; p_is_archived: boolean }; Returns: undefined };
      undo_trip_operations: { Args: { p_trip_id: string; p_idempotency_key: string }; Returns: Json };
    };
    Enums: Record<string, never>;
    CompositeTypes: Record<string, never>;
  };
};
